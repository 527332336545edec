package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do to steps, one at a time. */
class StepCommandsIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final String ADA = "ada@example.be";
    private static final String BOB = "bob@example.be";
    private static final String LEA = "lea@example.be";

    private static final Set<DryRun> CHANGED = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static VirtualEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(facts -> CHANGED.add(facts.get(0).run()));
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    /** A (Ada), then B (Ada or Bob) at noon; C of the other phase after B; R in the roll-back. */
    private static RunningPlan running() {
        Plan plan = PlanBuilder.run("DR" + RUNS.incrementAndGet())
                .lead(LEA)
                .phase("PP")
                .step("A")
                .by(ADA)
                .step("B")
                .by(ADA, BOB)
                .after("A")
                .startingAt(MORNING.plus(Duration.ofHours(6)))
                .phase("CO")
                .step("C")
                .by(BOB)
                .after("B")
                .phase("FB-RB")
                .step("R")
                .by(BOB)
                .build();
        return RunningPlan.startedAt(MORNING, plan, engine);
    }

    private static Outcome refused(String code, String... arguments) {
        return new Outcome.Refused(Refusal.of(code, arguments));
    }

    @Test
    void aStepGoesFromReadyToOpenToTerminated() {
        RunningPlan run = running();
        assertThat(run.state("A")).isEqualTo(State.READY);
        assertThat(run.start("A", ADA)).isEqualTo(new Outcome.Done());
        assertThat(run.state("A")).isEqualTo(State.OPEN);
        assertThat(run.close("A", ADA)).isEqualTo(new Outcome.Done());
        assertThat(run.state("A")).isEqualTo(State.TERMINATED);
        assertThat(run.state("B")).isEqualTo(State.IDLE);
    }

    @Test
    void signalsTravelBetweenPhasesAndTheRollBackIsNotStarted() {
        RunningPlan run = running();
        assertThat(run.state("B")).isEqualTo(State.LOCKED);
        run.carryOut("A", ADA);
        run.at(MORNING.plus(Duration.ofHours(6)));
        run.carryOut("B", BOB);
        assertThat(run.state("C")).isEqualTo(State.READY);
        assertThat(run.state("R")).isEqualTo(State.PLANNED);
        assertThat(run.start("R", BOB)).isEqualTo(refused("phase-not-started", "R", "FB-RB"));
    }

    @Test
    void theHistoryTellsWhoDidWhatAndWhen() {
        RunningPlan run = running();
        run.start("A", ADA);
        run.at(MORNING.plusSeconds(60)).handBack("A", ADA);
        run.at(MORNING.plusSeconds(120)).start("A", ADA);
        run.at(MORNING.plusSeconds(180)).close("A", ADA);

        StepId step = new StepId("A");
        assertThat(run.facts().startedPhases()).containsOnlyKeys("PP", "CO").containsEntry("PP", MORNING);
        assertThat(run.facts().moves())
                .containsExactly(
                        new Move(step, Fact.STARTED, MORNING, ADA, "", ""),
                        new Move(step, Fact.HANDED_BACK, MORNING.plusSeconds(60), ADA, "", ""),
                        new Move(step, Fact.STARTED, MORNING.plusSeconds(120), ADA, "", ""),
                        new Move(step, Fact.TERMINATED, MORNING.plusSeconds(180), ADA, "", ""));
    }

    @Test
    void severalMovesInOneInstantAreReadInTheirOrder() {
        RunningPlan run = running();
        run.carryOut("A", ADA);
        run.at(MORNING.plus(Duration.ofHours(6)));
        run.start("B", ADA);
        run.handBack("B", ADA);
        run.start("B", BOB);
        run.handBack("B", BOB);
        run.start("B", ADA);

        assertThat(run.facts().moves())
                .filteredOn(move -> move.step().equals(new StepId("B")))
                .extracting(Move::fact)
                .containsExactly(Fact.STARTED, Fact.HANDED_BACK, Fact.STARTED, Fact.HANDED_BACK, Fact.STARTED);
        assertThat(run.start("B", BOB)).isEqualTo(refused("already-started", "B", ADA));
    }

    @Test
    void aLeadClosesForSomebodyAndBecomesTheExecutor() {
        RunningPlan run = running();
        run.start("A", ADA);
        assertThat(run.close("A", BOB)).isEqualTo(refused("open-by-other", "A", ADA));
        assertThat(run.close("A", LEA)).isEqualTo(new Outcome.Done());

        StepId step = new StepId("A");
        assertThat(run.facts().moves())
                .containsExactly(
                        new Move(step, Fact.STARTED, MORNING, ADA, "", ""),
                        new Move(step, Fact.TERMINATED, MORNING, LEA, "", ""));
    }

    @Test
    void aLeadStartsForOthers() {
        RunningPlan run = running();
        assertThat(run.start("A", LEA)).isEqualTo(new Outcome.Done());
        assertThat(run.start("A", ADA)).isEqualTo(refused("already-started", "A", LEA));
        assertThat(run.handBack("A", ADA)).isEqualTo(refused("open-by-other", "A", LEA));
        assertThat(run.handBack("A", LEA)).isEqualTo(new Outcome.Done());
        assertThat(run.start("A", ADA)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aRepeatedClickIsAlreadyDone() {
        RunningPlan run = running();
        run.start("A", ADA);
        assertThat(run.start("A", ADA)).isEqualTo(new Outcome.AlreadyDone());
        run.close("A", ADA);
        assertThat(run.close("A", ADA)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(run.close("A", BOB)).isEqualTo(refused("already-closed", "A", ADA));
        assertThat(run.start("A", ADA)).isEqualTo(refused("already-closed", "A", ADA));
    }

    @Test
    void onlyThoseItIsAssignedToStartAStep() {
        assertThat(running().start("A", BOB)).isEqualTo(refused("not-yours", "A", ADA));
        assertThat(running().close("A", ADA)).isEqualTo(refused("not-started", "A"));
    }

    @Test
    void aStepThatIsNotReadySaysWhy() {
        RunningPlan run = running();
        assertThat(run.start("B", ADA)).isEqualTo(refused("prerequisites-open", "B", "A"));
        run.carryOut("A", ADA);
        assertThat(run.start("B", ADA)).isEqualTo(refused("start-not-reached", "B", "01/06/2021 14:00"));
    }

    @Test
    void aDueStepIsStartedBeforeTheJobExecutorComesRound() {
        RunningPlan run = running();
        run.carryOut("A", ADA);
        engine.setTime(MORNING.plus(Duration.ofHours(6)));
        assertThat(run.start("B", BOB)).isEqualTo(new Outcome.Done());
    }

    @Test
    void betweenACloseAndItsJobANewStepSaysInAMoment() {
        RunningPlan run = running();
        engine.setTime(MORNING.plus(Duration.ofHours(6)));
        run.start("A", ADA);
        run.close("A", ADA);
        assertThat(run.state("B")).isEqualTo(State.READY);
        assertThat(run.start("B", BOB)).isEqualTo(refused("in-a-moment", "B"));
    }

    @Test
    void changesAreSignalledAfterTheCommitOnly() {
        RunningPlan run = running();
        DryRun name = run.plan().run();
        assertThat(CHANGED).contains(name);
        CHANGED.clear();
        run.start("A", BOB);
        assertThat(CHANGED).isEmpty();
        run.start("A", ADA);
        assertThat(CHANGED).containsExactly(name);
    }
}
