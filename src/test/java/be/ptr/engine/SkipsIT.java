package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepFacts.Terminated;
import be.ptr.progress.StepFacts.Waived;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lead declares steps without object, whatever their state, and nothing after them starts early. */
class SkipsIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final Instant NOON = MORNING.plus(Duration.ofHours(6));
    private static final String ADA = "ada@example.be";
    private static final String LEA = "lea@example.be";
    private static final String LEO = "leo@example.be";
    private static final String WHY = "plus nécessaire";

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

    /** A; B after A at noon; C of another phase after B; D after A and B; R in the roll-back. */
    private final RunningPlan run = RunningPlan.startedAt(MORNING, plan(), engine);

    private static Plan plan() {
        return PlanBuilder.run("SK" + RUNS.incrementAndGet())
                .lead(LEA)
                .lead(LEO)
                .phase("PP")
                .step("A")
                .step("B")
                .after("A")
                .startingAt(NOON)
                .phase("CO")
                .step("C")
                .after("B")
                .phase("PP")
                .step("D")
                .after("A", "B")
                .phase("FB-RB")
                .step("R")
                .build();
    }

    private static Outcome refused(String code, String... arguments) {
        return new Outcome.Refused(Refusal.of(code, arguments));
    }

    private StepFacts facts(String step) {
        return run.facts().courses(run.plan()).get(new StepId(step)).facts();
    }

    @Test
    void aReadyStepAndAnOpenOneEndAtOnce() {
        assertThat(run.skip("A", LEA)).isEqualTo(new Outcome.Done());
        engine.runDueJobs();
        assertThat(facts("A").terminated()).isEqualTo(new Terminated(LEA, MORNING, WHY));
        assertThat(facts("A").started()).isNull();
        assertThat(run.state("B")).isEqualTo(State.IDLE);
        run.at(NOON).start("B", ADA);
        assertThat(run.skip("B", LEA)).isEqualTo(new Outcome.Done());
        engine.runDueJobs();
        assertThat(facts("B").terminated()).isEqualTo(new Terminated(LEA, NOON, WHY));
        assertThat(run.state("C")).isEqualTo(State.READY);
        assertThat(run.state("D")).isEqualTo(State.READY);
    }

    @Test
    void aStepThatWaitsForItsDateEndsAtOnce() {
        run.carryOut("A", ADA);
        assertThat(run.state("B")).isEqualTo(State.IDLE);
        assertThat(run.skip("B", LEA)).isEqualTo(new Outcome.Done());
        engine.runDueJobs();
        assertThat(facts("B").terminated()).isEqualTo(new Terminated(LEA, MORNING, WHY));
        assertThat(facts("B").waived()).isNull();
        assertThat(run.state("C")).isEqualTo(State.READY);
    }

    @Test
    void aStepThatWaitsForOthersEndsWhenTheseHaveWithoutWaitingForItsDate() {
        assertThat(run.skip("B", LEA)).isEqualTo(new Outcome.Done());
        assertThat(run.skip("C", LEO)).isEqualTo(new Outcome.Done());
        engine.runDueJobs();
        assertThat(facts("B").waived()).isEqualTo(new Waived(LEA, MORNING, WHY));
        assertThat(run.state("B")).isEqualTo(State.LOCKED);
        assertThat(run.state("C")).isEqualTo(State.PLANNED);
        assertThat(run.state("D")).isEqualTo(State.PLANNED);

        run.at(MORNING.plusSeconds(60)).carryOut("A", ADA);
        assertThat(facts("B").terminated()).isEqualTo(new Terminated(LEA, MORNING.plusSeconds(60), WHY));
        assertThat(facts("C").terminated()).isEqualTo(new Terminated(LEO, MORNING.plusSeconds(60), WHY));
        assertThat(run.state("D")).isEqualTo(State.READY);
    }

    @Test
    void aStepWhoseTaskIsStillOnItsWayEndsAllTheSame() {
        run.start("A", ADA);
        run.close("A", ADA);
        assertThat(run.skip("B", LEA)).isEqualTo(new Outcome.Done());
        assertThat(facts("B").waived()).isNull();
        engine.runDueJobs();
        assertThat(facts("B").terminated()).isEqualTo(new Terminated(LEA, MORNING, WHY));
        assertThat(run.state("C")).isEqualTo(State.READY);
    }

    @Test
    void onlyALeadSkipsAndSaysWhy() {
        assertThat(run.skip("A", ADA)).isEqualTo(refused("lead-only", "A"));
        StepCommands commands = new StepCommands(engine.engine());
        Actor lead = new Actor(LEA, true);
        assertThat(commands.skip(run.plan(), run.plan().steps().get(0), lead, " \n"))
                .isEqualTo(refused("reason-missing", "A"));
        assertThat(commands.skip(run.plan(), run.plan().steps().get(0), lead, "x".repeat(1501)))
                .isEqualTo(refused("text-too-long", "A", "1500"));
        assertThat(run.skip("R", LEA)).isEqualTo(refused("phase-not-started", "R", "FB-RB"));
    }

    @Test
    void whatWasSkippedIsNotStartedTransferredClosedOrSkippedAgain() {
        run.skip("A", LEA);
        assertThat(run.skip("A", LEA)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(run.skip("A", LEO)).isEqualTo(refused("already-skipped", "A", LEA));
        assertThat(run.start("A", ADA)).isEqualTo(refused("already-skipped", "A", LEA));
        assertThat(run.close("A", LEA)).isEqualTo(refused("already-skipped", "A", LEA));
        assertThat(run.transfer("A", LEA, LEO)).isEqualTo(refused("already-skipped", "A", LEA));
        run.skip("D", LEA);
        assertThat(run.skip("D", LEA)).isEqualTo(new Outcome.AlreadyDone());
        assertThat(run.skip("D", LEO)).isEqualTo(refused("already-waived", "D", LEA));
        assertThat(run.start("D", ADA)).isEqualTo(refused("already-waived", "D", LEA));
        assertThat(run.transfer("D", LEA, LEO)).isEqualTo(refused("already-waived", "D", LEA));
    }
}
