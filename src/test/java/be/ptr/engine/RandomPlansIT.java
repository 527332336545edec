package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.bpmn.PhaseKey;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.RandomPlans;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random plans, driven by random moves on the real engine: after every move every step has the state that the plan and
 * the moves prescribe, and in the end everything has ended.
 *
 * <p>{@code -Dptr.random-plans=N} says how many, {@code -Dptr.random-plans.first=SEED} with which one to begin.
 */
class RandomPlansIT {
    private static final Queue<LoggedFact> COMMITTED = new ConcurrentLinkedQueue<>();
    private static VirtualEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = new VirtualEngine(COMMITTED::addAll);
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    static LongStream seeds() {
        long first = Long.getLong("ptr.random-plans.first", 1);
        return LongStream.range(first, first + Long.getLong("ptr.random-plans", 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStepHasItsStateAfterEveryMove(long seed) {
        Plan drawn = RandomPlans.of(seed);
        Plan plan = new Plan(
                new DryRun("R" + seed),
                drawn.zone(),
                drawn.phases(),
                drawn.steps(),
                drawn.milestones(),
                drawn.environments(),
                drawn.people());
        RandomDrive drive = new RandomDrive(plan, engine, COMMITTED, seed);
        drive.untilEverythingIsTerminated();
        drive.untilTheClockHasNothingMoreToSay();
        drive.everyStepEndedAsItWasEnded();
        assertThat(engine.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(PhaseKey.like(plan.run()))
                        .list())
                .isEmpty();
    }
}
