package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.bpmn.PhaseKey;
import be.ptr.bpmn.ProcessNames;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepFacts.Started;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A step goes to somebody else: before its turn has come, while it is Ready, and while it is Open. */
class TransfersIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final Instant NOON = MORNING.plus(Duration.ofHours(6));
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final String CARL = "carl@example.be";
    private static final String DORA = "dora@example.be";
    private static final String LEA = "lea@example.be";

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static VirtualEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(run -> {});
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    /** A (Ada); B (Ada or Bob) after A, at noon; N after A without a date; R in the roll-back. Dora is Carl's deputy. */
    private final RunningPlan run = RunningPlan.startedAt(MORNING, plan(), engine);

    private static Plan plan() {
        return PlanBuilder.run("TR" + RUNS.incrementAndGet())
                .lead(LEA)
                .person(CARL, DORA)
                .phase("PP")
                .step("A")
                .by(ADA)
                .step("B")
                .by(ADA, BOB)
                .after("A")
                .startingAt(NOON)
                .step("N")
                .by(BOB)
                .after("A")
                .phase("FB-RB")
                .step("R")
                .by(BOB)
                .build();
    }

    private static Outcome refused(String code, String... arguments) {
        return new Outcome.Refused(Refusal.of(code, arguments));
    }

    private StepFacts facts(String step) {
        return run.facts().courses(run.plan()).get(new StepId(step)).facts();
    }

    @Test
    void aReadyStepStaysReadyAndIsTheTransfereesAlone() {
        assertThat(run.transfer("A", ADA, CARL)).isEqualTo(new Outcome.Done());

        assertThat(run.state("A")).isEqualTo(State.READY);
        assertThat(run.start("A", ADA)).isEqualTo(refused("not-yours", "A", CARL + ", " + DORA));
        assertThat(run.start("A", DORA))
                .as("the deputy acts without a transfer")
                .isEqualTo(new Outcome.Done());
    }

    @Test
    void anOpenStepStaysOpenWithItsStartAndIsHandedBackToTheTransferee() {
        run.start("A", ADA);
        run.at(MORNING.plusSeconds(60));
        assertThat(run.transfer("A", ADA, BOB)).isEqualTo(new Outcome.Done());

        assertThat(run.state("A")).isEqualTo(State.OPEN);
        assertThat(facts("A").started()).isEqualTo(new Started(BOB, MORNING));
        assertThat(run.close("A", ADA)).isEqualTo(refused("open-by-other", "A", BOB));
        assertThat(run.handBack("A", BOB)).isEqualTo(new Outcome.Done());
        assertThat(run.start("A", ADA)).isEqualTo(refused("not-yours", "A", BOB));
        run.carryOut("A", BOB);
        assertThat(run.state("A")).isEqualTo(State.TERMINATED);
    }

    @Test
    void theHistoryTellsTransfersFromHandingBack() {
        run.transfer("A", ADA, BOB);
        run.start("A", BOB);
        run.at(MORNING.plusSeconds(60)).transfer("A", BOB, CARL);
        run.at(MORNING.plusSeconds(120)).handBack("A", CARL);
        run.at(MORNING.plusSeconds(180)).transfer("A", CARL, ADA);

        StepId step = new StepId("A");
        assertThat(run.facts().moves())
                .containsExactly(
                        new Move(step, Fact.TRANSFERRED, MORNING, ADA, "s'il te plaît", BOB),
                        new Move(step, Fact.STARTED, MORNING, BOB, "", ""),
                        new Move(step, Fact.TRANSFERRED, MORNING.plusSeconds(60), BOB, "s'il te plaît", CARL),
                        new Move(step, Fact.HANDED_BACK, MORNING.plusSeconds(120), CARL, "", ""),
                        new Move(step, Fact.TRANSFERRED, MORNING.plusSeconds(180), CARL, "s'il te plaît", ADA));
    }

    @Test
    void aStepWhoseTurnHasNotComeIsTheTransfereesWhenItHas() {
        assertThat(run.transfer("N", BOB, CARL)).isEqualTo(new Outcome.Done());
        assertThat(run.transfer("B", BOB, CARL)).isEqualTo(new Outcome.Done());
        assertThat(run.transfer("B", CARL, DORA)).isEqualTo(new Outcome.Done());
        assertThat(facts("N").transferred().to()).isEqualTo(CARL);

        run.carryOut("A", ADA);
        assertThat(run.transfer("B", DORA, BOB)).as("while Idle").isEqualTo(new Outcome.Done());
        run.at(NOON);
        assertThat(run.start("N", BOB)).isEqualTo(refused("not-yours", "N", CARL + ", " + DORA));
        assertThat(run.start("N", CARL)).isEqualTo(new Outcome.Done());
        assertThat(run.start("B", ADA)).isEqualTo(refused("not-yours", "B", BOB));
        assertThat(run.start("B", BOB)).isEqualTo(new Outcome.Done());
    }

    @Test
    void onlyThoseItIsAssignedToTheirDeputiesAndLeadsTransferAStep() {
        assertThat(run.transfer("A", BOB, CARL)).isEqualTo(refused("not-yours", "A", ADA));
        assertThat(run.transfer("N", ADA, CARL)).isEqualTo(refused("not-yours", "N", BOB));
        run.transfer("A", LEA, CARL);
        assertThat(run.transfer("A", DORA, BOB)).isEqualTo(new Outcome.Done());
        run.start("A", BOB);
        assertThat(run.transfer("A", CARL, ADA)).isEqualTo(refused("open-by-other", "A", BOB));
        assertThat(run.transfer("A", LEA, ADA)).isEqualTo(new Outcome.Done());
        assertThat(run.close("A", ADA)).isEqualTo(new Outcome.Done());
        assertThat(run.transfer("A", ADA, BOB)).isEqualTo(refused("already-closed", "A", ADA));
    }

    @Test
    void aStepOfAPhaseThatHasNotBegunGoesToSomebodyElseWhoHasItWhenThePhaseBegins() {
        assertThat(run.transfer("R", ADA, CARL)).isEqualTo(refused("not-yours", "R", BOB));
        assertThat(run.transfer("R", BOB, ADA)).isEqualTo(new Outcome.Done());
        assertThat(run.transfer("R", BOB, ADA)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(run.at(MORNING.plusSeconds(60)).transfer("R", LEA, CARL)).isEqualTo(new Outcome.Done());
        assertThat(run.transfer("R", LEA, BOB, ADA)).isEqualTo(refused("moved-meanwhile", "R", CARL, LEA));
        assertThat(run.state("R")).isEqualTo(State.PLANNED);
        assertThat(facts("R").transferred().to()).isEqualTo(CARL);

        String process = ProcessNames.processKey(run.plan().run(), "FB-RB");
        String key = new PhaseKey(run.plan().run(), "FB-RB").toString();
        engine.engine().getRuntimeService().startProcessInstanceByKey(process, key);
        run.at(MORNING.plusSeconds(120));

        assertThat(run.state("R")).isEqualTo(State.READY);
        assertThat(run.start("R", BOB)).isEqualTo(refused("not-yours", "R", CARL + ", " + DORA));
        assertThat(run.start("R", DORA)).isEqualTo(new Outcome.Done());
        assertThat(run.transfer("R", LEA, ADA)).isEqualTo(new Outcome.Done());
        assertThat(run.facts().moves())
                .filteredOn(move -> move.fact() == Fact.TRANSFERRED)
                .extracting(Move::to)
                .containsExactly(ADA, CARL, ADA);
    }

    @Test
    void whatWasDecidedOutlivesThePhaseThatKeptIt() {
        run.transfer("R", BOB, CARL);
        for (String step : List.of("A", "N")) {
            run.skip(step, LEA);
            run.at(NOON);
        }
        run.skip("B", LEA);
        run.at(NOON.plusSeconds(60));
        assertThat(run.transfer("R", CARL, ADA)).isEqualTo(refused("phase-not-started", "R", "FB-RB"));

        engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ProcessNames.processKey(run.plan().run(), "FB-RB"),
                        new PhaseKey(run.plan().run(), "FB-RB").toString());
        run.at(NOON.plusSeconds(120));
        assertThat(run.start("R", BOB)).isEqualTo(refused("not-yours", "R", CARL + ", " + DORA));
        assertThat(run.start("R", CARL)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aStepGoesToPeopleOfThePlanUnlessOthersAreAllowed() {
        String outside = "x@elsewhere.example.be";
        assertThat(run.transfer("A", ADA, outside)).isEqualTo(refused("unknown-transferee", "A", outside));
        StepCommands open = new StepCommands(engine.engine(), true, letter -> {});
        Actor ada = new Actor(ADA, false);
        assertThat(open.transfer(run.plan(), run.plan().steps().get(0), ada, "no address", "", ""))
                .isEqualTo(refused("unknown-transferee", "A", "no address"));
        assertThat(open.transfer(run.plan(), run.plan().steps().get(0), ada, outside, "x".repeat(1501), ""))
                .isEqualTo(refused("text-too-long", "A", "1500"));
        assertThat(open.transfer(run.plan(), run.plan().steps().get(0), ada, outside, "\"\r\n\u0000".repeat(750), ""))
                .isEqualTo(new Outcome.Done());
        assertThat(run.start("A", outside)).isEqualTo(new Outcome.Done());
    }

    @Test
    void whoeverSawAnotherAssigneeReadsWhoHasItAndARepeatedClickIsDone() {
        assertThat(run.transfer("B", ADA, CARL, "bob@example.be, ADA@example.be"))
                .isEqualTo(new Outcome.Done());
        assertThat(run.transfer("B", BOB, DORA, ADA + "," + BOB)).isEqualTo(refused("moved-meanwhile", "B", CARL, ADA));
        assertThat(run.transfer("B", ADA, CARL, ADA + "," + BOB)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(run.transfer("B", LEA, CARL)).isEqualTo(refused("already-assigned", "B", CARL));
        assertThat(run.transfer("A", ADA, BOB, BOB)).isEqualTo(refused("assigned-meanwhile", "A", ADA));
        assertThat(run.transfer("A", ADA, ADA)).isEqualTo(refused("already-assigned", "A", ADA));
    }

    @Test
    void manyTransfersInOneInstantAreReadInTheirOrder() {
        run.transfer("A", ADA, BOB);
        run.start("A", BOB);
        run.handBack("A", BOB);
        run.start("A", LEA);
        run.transfer("A", LEA, ADA);
        run.transfer("A", ADA, CARL);
        run.transfer("A", CARL, BOB);
        assertThat(facts("A").started()).isEqualTo(new Started(BOB, MORNING));
        assertThat(facts("A").transferred().to()).isEqualTo(BOB);
        DryRun name = run.plan().run();
        assertThat(new RunLog(engine.engine()).facts(name).moves())
                .extracting(Move::fact)
                .containsExactly(
                        Fact.TRANSFERRED,
                        Fact.STARTED,
                        Fact.HANDED_BACK,
                        Fact.STARTED,
                        Fact.TRANSFERRED,
                        Fact.TRANSFERRED,
                        Fact.TRANSFERRED);
    }
}
