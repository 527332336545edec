package be.ptr.commands;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.catalogue.Catalogue;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Entry;
import be.ptr.progress.Journal;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All steps of one person go to another on the running server. */
class MassTransferActionsIT extends ServerIT {
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final Actor ADA_HERSELF = new Actor(ADA, false);
    private static final Actor LEA = new Actor("lea@example.be", true);

    @Autowired
    private StepActions actions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private Boards boards;

    @Autowired
    private Journal journal;

    @Autowired
    private ProcessEngine engine;

    private final DryRun run = new DryRun("Gone " + Long.toHexString(System.nanoTime()));

    /** A and O (Ada); B after A (Ada); S (Ada and Bob); R in the roll-back (Ada). */
    @BeforeEach
    void startARun() {
        PlanBuilder plan = PlanBuilder.run(run.name()).lead(LEA.email()).phase("PP");
        plan.step("A").step("O").step("B").after("A").step("S").by(ADA, BOB);
        ActedOn.run(plan.phase("FB-RB").step("R").build(), catalogue, runs, boards);
    }

    private StepProgress step(String id) {
        return boards.read(run).orElseThrow().step(id).orElseThrow();
    }

    private long letters(String step, String kind) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike("mail;" + run + ";" + step + ";" + kind + ";%")
                .count();
    }

    @Test
    void whoeverGoesOnWithAnOpenStepGoesOnSeeingItsTask() {
        actions.start(run, "S", LEA, Remark.NONE);

        actions.transferAll(run, ADA, BOB, "", LEA);
        assertThat(step("S").who()).isEqualTo(LEA.email());
        assertThat(ActedOn.readers(run, "S", engine)).containsExactlyInAnyOrder(BOB, LEA.email());

        actions.transferAll(run, LEA.email(), ADA, "", LEA);
        assertThat(step("S").who()).isEqualTo(ADA);
        assertThat(ActedOn.readers(run, "S", engine)).containsExactlyInAnyOrder(BOB, ADA);
    }

    @Test
    void whoeverSharesAStepWithAPersonWhoLeftKeepsIt() {
        actions.start(run, "S", new Actor(BOB, false), Remark.NONE);

        assertThat(actions.transferAll(run, ADA, LEA.email(), "Ada est partie", new Actor(LEA.email(), true)))
                .allSatisfy(outcome -> assertThat(outcome.outcome()).isEqualTo(new Outcome.Done()));

        assertThat(step("S").assignees()).containsExactly(LEA.email(), BOB);
        assertThat(step("S").state()).isEqualTo(State.OPEN);
        assertThat(step("S").who()).isEqualTo(BOB);
        assertThat(journal.of(run, new StepId("S")))
                .filteredOn(entry -> entry.kind() == Entry.Kind.TRANSFERRED)
                .singleElement()
                .returns(ADA, Entry::leaver)
                .returns(LEA.email(), Entry::to);
        assertThat(actions.close(run, "S", new Actor(BOB, false), Remark.NONE)).isEqualTo(new Outcome.Done());
        assertThat(actions.accepts(run, BOB.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(actions.accepts(run, "nobody@example.be")).isFalse();
    }

    @Test
    void aLeadGivesAllStepsOfOnePersonToAnother() {
        actions.start(run, "O", ADA_HERSELF, Remark.NONE);

        List<StepOutcome> outcomes = actions.transferAll(run, ADA, BOB, "Ada est malade", LEA);

        assertThat(outcomes)
                .containsExactly(
                        new StepOutcome(new StepId("A"), new Outcome.Done()),
                        new StepOutcome(new StepId("O"), new Outcome.Done()),
                        new StepOutcome(new StepId("B"), new Outcome.Done()),
                        new StepOutcome(new StepId("S"), new Outcome.Done()),
                        new StepOutcome(new StepId("R"), new Outcome.Done()));
        assertThat(step("R").assignees()).containsExactly(BOB);
        assertThat(step("R").state()).isEqualTo(State.PLANNED);
        assertThat(step("O").state()).isEqualTo(State.OPEN);
        assertThat(step("O").who()).isEqualTo(BOB);
        assertThat(step("S").assignees()).containsExactly(BOB);
        assertThat(letters("S", "MASS_TRANSFER")).as("he had it already").isZero();
        assertThat(letters("R", "MASS_TRANSFER")).isEqualTo(1);
        assertThat(actions.transferAll(run, BOB, ADA, "", ADA_HERSELF))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.outcome())
                        .isEqualTo(new Outcome.Refused(
                                Refusal.of("lead-only", outcome.step().value()))));
    }
}
