package be.ptr.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.ServerIT;
import be.ptr.catalogue.Catalogue;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.State;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The verbs on the running server, both stores included. */
class StepActionsIT extends ServerIT {
    private static final String ADA = "ada@example.be";
    private static final String LEA = "lea@example.be";
    private static final Actor ADA_HERSELF = new Actor(ADA, false);

    @Autowired
    private StepActions actions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private Boards boards;

    @Autowired
    private ProcessEngine engine;

    private final DryRun run = new DryRun("Actions " + Long.toHexString(System.nanoTime()));

    @BeforeEach
    void startARun() {
        Plan plan = PlanBuilder.run(run.name())
                .lead(LEA)
                .phase("PP")
                .step("A")
                .by(ADA)
                .step("B")
                .by(ADA)
                .after("A")
                .build();
        ActedOn.run(plan, catalogue, runs, boards);
    }

    private State state(String step) {
        return boards.read(run).orElseThrow().step(step).orElseThrow().state();
    }

    @Test
    void whoeverActsSeesWhatHeDid() {
        assertThat(actions.start(run, "A", ADA_HERSELF, Remark.NONE)).isEqualTo(new Outcome.Done());
        assertThat(state("A")).isEqualTo(State.OPEN);
        assertThat(actions.close(run, "a", ADA_HERSELF, Remark.NONE)).isEqualTo(new Outcome.Done());
        assertThat(state("A")).isEqualTo(State.TERMINATED);
        assertThat(state("B")).isEqualTo(State.READY);
        assertThat(actions.close(run, "A", ADA_HERSELF, Remark.NONE)).isEqualTo(new Outcome.AlreadyDone());
    }

    @Test
    void leadsActForOthersAndStrangersDoNot() {
        assertThat(actions.start(run, "A", new Actor("admin", false), Remark.NONE))
                .isEqualTo(new Outcome.Refused(Refusal.of("not-yours", "A", ADA)));
        assertThat(actions.start(run, "A", new Actor(LEA, true), Remark.NONE)).isEqualTo(new Outcome.Done());
    }

    @Test
    void whatIsNotThereIsSaidByName() {
        assertThatThrownBy(() -> actions.start(new DryRun("nowhere"), "A", ADA_HERSELF, Remark.NONE))
                .isInstanceOf(UnknownRun.class);
        assertThatThrownBy(() -> actions.start(run, "Z", ADA_HERSELF, Remark.NONE))
                .isInstanceOf(UnknownStep.class);
    }

    @Test
    void theServersEngineIsSetUpAsDesigned() {
        ProcessEngineConfiguration configuration = engine.getProcessEngineConfiguration();
        assertThat(configuration.getDefaultNumberOfRetries()).isEqualTo(10);
        assertThat(configuration.getHistory()).isEqualTo("lean");
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(engine.getRepositoryService().createDeploymentQuery().list())
                .as("nothing but runs, and the hand-drawn models under one name")
                .allSatisfy(deployment -> assertThat(deployment.getName()).matches(".+/.+|ptr"));
    }
}
