package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.RandomPlans;
import be.ptr.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine takes the models, and nothing that a workbook says is executed. */
class PhaseModelIT {
    /** Stands for the engine's clock: one instant at most, so that the branch ends. */
    public static final class OneInstant {
        public boolean more(Object execution) {
            return true;
        }

        public String next(Object execution) {
            return "2100-01-01T00:00:00Z";
        }
    }

    /** Must never be heard of. */
    public static final class Trap {
        private boolean touched;

        public String spring() {
            touched = true;
            return "sprung";
        }
    }

    private static final Trap TRAP = new Trap();
    private static ProcessEngine engine;

    private final PhaseModeller modeller = new PhaseModeller(Duration.ofDays(5));

    @BeforeAll
    static void startEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:models");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(Map.of("clock", new OneInstant(), "trap", TRAP));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    private void deployAndStart(Plan plan) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        List<PhaseModel> models = modeller.models(plan);
        models.forEach(model -> deployment.addString(model.resourceName(), model.xml()));
        deployment.deploy();
        models.forEach(model -> engine.getRuntimeService().startProcessInstanceByKey(model.processKey()));
    }

    @Test
    void randomPlansAreDeployedAndStarted() {
        for (int seed = 1; seed <= 25; seed++) {
            deployAndStart(RandomPlans.of(seed));
        }
    }

    @Test
    void aLabelIsShownAndNeverEvaluated() {
        String label =
                "${trap.spring()} #{trap.spring()} $\u0000{trap.spring()} \\${trap.spring()} \"'<&>\\\\ 😀 \u202Eא";
        deployAndStart(PlanBuilder.run("${trap.spring()}")
                .phase("${trap.spring()}")
                .step("${trap.spring()}")
                .label(label)
                .team("${trap.spring()}")
                .startingAt("2021-06-01T08:00:00Z")
                .step("B")
                .label(label)
                .phase("Q")
                .step("C")
                .after("${trap.spring()}")
                .label(label.repeat(5))
                .build());

        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("step_B")
                .processDefinitionKey(ProcessNames.processKey(new DryRun("${trap.spring()}"), "${trap.spring()}"))
                .singleResult();
        assertThat(task.getName()).isEqualTo(PlainText.of("B · " + label));
        assertThat(TRAP.touched).isFalse();
    }

    @Test
    void idsOfTheFullLengthFitTheEngine() {
        String longest = "é".repeat(64);
        Plan plan = PlanBuilder.run(longest)
                .phase(longest)
                .step(longest)
                .startingAt("2021-06-01T08:00:00Z")
                .phase("Q")
                .step("B")
                .after(longest)
                .build();
        deployAndStart(plan);

        assertThat(engine.getRuntimeService()
                        .createExecutionQuery()
                        .signalEventSubscriptionName(ProcessNames.signal(
                                plan.run(), plan.steps().get(0).id()))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void everyStepIsAnActivityOfItsProcess() {
        Plan plan = RandomPlans.of(77, 100, 3);
        deployAndStart(plan);
        for (PhaseModel model : modeller.models(plan)) {
            String definition = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(model.processKey())
                    .latestVersion()
                    .singleResult()
                    .getId();
            for (Step step : plan.stepsOf(model.phase())) {
                assertThat((Object) engine.getRepositoryService()
                                .getBpmnModelInstance(definition)
                                .getModelElementById(Part.TASK.idOf(step.id())))
                        .isNotNull();
            }
        }
    }
}
