package be.ptr.commands;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.bpmn.ProcessNames;
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
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Transfers, skips and handing back on the running server: letters, journal, rights. */
class TransferActionsIT extends ServerIT {
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

    private final DryRun run = new DryRun("Moved " + Long.toHexString(System.nanoTime()));

    /** A and O (Ada); B after A (Ada); S (Ada and Bob); R in the roll-back (Ada). */
    @BeforeEach
    void startARun() {
        ActedOn.run(
                PlanBuilder.run(run.name())
                        .lead(LEA.email())
                        .phase("PP")
                        .step("A")
                        .step("O")
                        .step("B")
                        .after("A")
                        .step("S")
                        .by(ADA, BOB)
                        .phase("FB-RB")
                        .step("R")
                        .build(),
                catalogue,
                runs,
                boards);
    }

    private StepProgress step(String id) {
        return boards.read(run).orElseThrow().step(id).orElseThrow();
    }

    private Outcome transfer(String step, Actor actor, String to) {
        return actions.transfer(run, step, actor, new Transfer(to, "merci\nà toi", ""), Remark.NONE);
    }

    private static Outcome refused(String code, String... arguments) {
        return new Outcome.Refused(Refusal.of(code, arguments));
    }

    private long letters(String step, String kind) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike("mail;" + run + ";" + step + ";" + kind + ";%")
                .count();
    }

    private void runJobs() {
        List<Job> due = List.of();
        do {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = engine.getManagementService()
                    .createJobQuery()
                    .processDefinitionKey(ProcessNames.processKey(run, "PP"))
                    .executable()
                    .list();
        } while (!due.isEmpty());
    }

    @Test
    void aTransferIsAnnouncedOnceShownAndWrittenDown() {
        assertThat(transfer("A", ADA_HERSELF, "BOB@example.be")).isEqualTo(new Outcome.Done());
        assertThat(transfer("A", ADA_HERSELF, BOB)).isEqualTo(new Outcome.AlreadyDone());

        assertThat(letters("A", "TRANSFER")).isEqualTo(1);
        assertThat(step("A").assignees()).containsExactly(BOB);
        assertThat(step("A").state()).isEqualTo(State.READY);
        assertThat(journal.of(run, new StepId("A")))
                .filteredOn(entry -> entry.kind() == Entry.Kind.TRANSFERRED)
                .singleElement()
                .returns(ADA, Entry::by)
                .returns(BOB, Entry::to)
                .returns("merci\nà toi", Entry::detail);
    }

    @Test
    void whoeverHasNoRightLearnsThatAndNotWhomANameFits() {
        assertThat(transfer("A", ADA_HERSELF, " ")).isEqualTo(refused("transferee-missing", "A"));
        assertThat(transfer("A", ADA_HERSELF, "example"))
                .isEqualTo(refused("ambiguous-transferee", "A", "example", String.join(", ", ADA, LEA.email(), BOB)));
        assertThat(transfer("A", new Actor(BOB, false), "example")).isEqualTo(refused("not-yours", "A", ADA));
    }

    @Test
    void whatIsTransferredBeforeItsTurnIsReadyForTheTransfereeAndWhatIsWaivedIsReadyForNobody() {
        transfer("B", ADA_HERSELF, BOB);
        actions.start(run, "A", ADA_HERSELF, Remark.NONE);
        actions.close(run, "A", ADA_HERSELF, Remark.NONE);
        runJobs();
        assertThat(letters("B", "READY")).isEqualTo(1);
        assertThat(actions.start(run, "B", ADA_HERSELF, Remark.NONE))
                .isEqualTo(new Outcome.Refused(Refusal.of("not-yours", "B", BOB)));
        assertThat(actions.start(run, "B", new Actor(BOB, false), Remark.NONE)).isEqualTo(new Outcome.Done());
    }

    @Test
    void whatIsWaivedEndsByItselfAndIsAnnouncedToNobody() {
        assertThat(actions.skip(run, "B", LEA, "déjà fait", Remark.NONE)).isEqualTo(new Outcome.Done());
        assertThat(step("B").facts().waived().by()).isEqualTo(LEA.email());
        actions.skip(run, "A", LEA, "plus utile", Remark.NONE);
        runJobs();
        actions.skip(run, "O", LEA, "plus utile", Remark.NONE);

        assertThat(letters("B", "READY")).isZero();
        assertThat(step("B").state()).isEqualTo(State.TERMINATED);
        assertThat(journal.of(run, new StepId("B")))
                .extracting(Entry::kind)
                .contains(Entry.Kind.WAIVED, Entry.Kind.SKIPPED);
        assertThat(journal.of(run, new StepId("A")))
                .filteredOn(entry -> entry.kind() == Entry.Kind.SKIPPED)
                .singleElement()
                .returns("plus utile", Entry::detail);
    }

    @Test
    void whoeverLosesAStepNoLongerSeesItsTask() {
        transfer("A", ADA_HERSELF, BOB);
        assertThat(ActedOn.readers(run, "A", engine)).containsExactly(BOB);
    }

    @Test
    void anOpenStepIsHandedBackToWhoeverItWasTransferredTo() {
        actions.start(run, "A", ADA_HERSELF, Remark.NONE);
        transfer("A", ADA_HERSELF, BOB);
        assertThat(step("A").who()).isEqualTo(BOB);
        assertThat(actions.handBack(run, "A", new Actor(BOB, false), Remark.NONE))
                .isEqualTo(new Outcome.Done());
        assertThat(step("A").state()).isEqualTo(State.READY);
        assertThat(step("A").assignees()).containsExactly(BOB);
    }
}
