package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.bpmn.PhaseModel;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.bpmn.UnsafeModel;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run is deployed and started whole, or not at all; what gets lost on the way is found again. */
class PhaseRunsIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");

    private static VirtualEngine engine;
    private static PhaseRuns runs;

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(run -> {});
        runs = new PhaseRuns(engine.engine());
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @Test
    void aVersionIsDeployedOnceItIsCommitted() {
        Plan plan = PlanBuilder.run("once").phase("PP").step("A").build();
        runs.deployAndStart(plan, new PhaseModeller(RunningPlan.WINDOW).models(plan), "v1");
        assertThat(runs.isDeployed(plan.run(), "v1")).isTrue();
        assertThat(runs.isDeployed(plan.run(), "v2")).isFalse();
        assertThat(runs.runs()).contains(plan.run());
    }

    @Test
    void aModelThatIsRefusedLeavesNothingBehind() {
        Plan plan = PlanBuilder.run("half")
                .phase("PP")
                .step("A")
                .phase("CO")
                .step("B")
                .build();
        List<PhaseModel> models = new ArrayList<>(new PhaseModeller(RunningPlan.WINDOW).models(plan));
        PhaseModel last = models.remove(1);
        String broken = last.xml().replace("Étape B", "${''.getClass()}");
        models.add(new PhaseModel(last.phase(), last.processKey(), last.resourceName(), broken));

        assertThatThrownBy(() -> runs.deployAndStart(plan, models, "v1")).isInstanceOf(UnsafeModel.class);
        assertThat(runs.isDeployed(plan.run(), "v1")).isFalse();
        assertThat(runs.runs()).doesNotContain(plan.run());
    }

    @Test
    void aPhaseThatCannotStartTakesTheOthersBackWithIt() {
        Plan plan = PlanBuilder.run("half again")
                .phase("PP")
                .step("A")
                .phase("CO")
                .step("B")
                .build();
        List<PhaseModel> models = new ArrayList<>(new PhaseModeller(RunningPlan.WINDOW).models(plan));
        PhaseModel last = models.remove(1);
        String tooLong = last.xml().replace("Étape B", "B".repeat(300));
        models.add(new PhaseModel(last.phase(), last.processKey(), last.resourceName(), tooLong));

        assertThatThrownBy(() -> runs.deployAndStart(plan, models, "v1")).isInstanceOf(RuntimeException.class);
        assertThat(runs.isDeployed(plan.run(), "v1")).isFalse();
        assertThat(runs.runs()).doesNotContain(plan.run());
    }

    @Test
    void aLostSignalIsDeliveredByTheReconciliation() {
        String ada = PlanBuilder.NOBODY_SPECIAL;
        RunningPlan run = RunningPlan.startedAt(
                MORNING,
                PlanBuilder.run("lost")
                        .phase("PP")
                        .step("A")
                        .phase("CO")
                        .step("B")
                        .after("A")
                        .build(),
                engine);
        run.start("A", ada);
        run.close("A", ada);
        // The job that would send the signal vanishes.
        engine.engine()
                .getManagementService()
                .createJobQuery()
                .executable()
                .list()
                .forEach(job -> engine.engine().getManagementService().deleteJob(job.getId()));
        StrandedSignals signals = new StrandedSignals(engine.engine());

        assertThat(signals.deliver(run.plan().run())).as("still on its way").isZero();
        engine.setTime(MORNING.plus(Duration.ofMinutes(2)));
        assertThat(signals.deliver(run.plan().run())).isEqualTo(1);
        engine.runDueJobs();
        assertThat(run.start("B", ada)).isEqualTo(new Outcome.Done());
        assertThat(signals.deliver(run.plan().run())).isZero();
        List<EventSubscription> waiting = engine.engine()
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .list();
        assertThat(waiting).isEmpty();
    }
}
