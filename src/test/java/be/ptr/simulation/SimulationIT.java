package be.ptr.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.RandomPlans;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plans executed ahead of their time. */
class SimulationIT {
    private static final Duration WINDOW = Duration.ofDays(5);
    private static final Instant MONDAY = Instant.parse("2021-06-07T06:00:00Z");

    /** A at once; B on Monday at six after A; C after B, for no time at all; D after C; R only when rolled back. */
    private static PlanBuilder plan() {
        return PlanBuilder.run("DR1")
                .phase("PP")
                .step("A")
                .lasting(Duration.ofHours(1))
                .step("B")
                .after("A")
                .startingAt(MONDAY)
                .phase("CO")
                .step("C")
                .after("B")
                .lasting(Duration.ZERO)
                .step("D")
                .after("C")
                .lasting(Duration.ofMinutes(30))
                .phase("FB-RB")
                .step("R");
    }

    private static SimulatedRun simulated(Plan plan) {
        try (Simulation simulation = new Simulation(plan, WINDOW)) {
            return simulation.run(Simulation.usualStart(plan), Durations.planned());
        }
    }

    private static List<String> lines(SimulatedRun run) {
        return run.changes().stream()
                .map(change -> change.at() + " " + change.step() + " " + change.state())
                .toList();
    }

    @Test
    void everyChangeIsToldInItsOrder() {
        SimulatedRun run = simulated(plan().build());
        assertThat(lines(run))
                .containsExactly(
                        "2021-06-01T06:00:00Z A READY",
                        "2021-06-01T06:00:00Z A OPEN",
                        "2021-06-01T07:00:00Z A TERMINATED",
                        "2021-06-01T07:00:00Z B IDLE",
                        "2021-06-07T06:00:00Z B READY",
                        "2021-06-07T06:00:00Z B OPEN",
                        "2021-06-07T06:15:00Z B TERMINATED",
                        "2021-06-07T06:15:00Z C READY",
                        "2021-06-07T06:15:00Z C OPEN",
                        "2021-06-07T06:15:00Z C TERMINATED",
                        "2021-06-07T06:15:00Z D READY",
                        "2021-06-07T06:15:00Z D OPEN",
                        "2021-06-07T06:45:00Z D TERMINATED");
        assertThat(run.stuck()).isEmpty();
        assertThat(run.end()).isEqualTo(MONDAY.plus(Duration.ofMinutes(45)));
    }

    @Test
    void theStepsThatDecideOnTheEndAreFound() {
        Plan plan = plan().build();
        SimulatedRun run = simulated(plan);
        assertThat(CriticalPath.of(plan, run)).extracting(StepId::value).containsExactly("B", "C", "D");
        Forecast forecast = Forecast.of(plan, List.of(run));
        assertThat(forecast.critical()).containsEntry(new StepId("D"), 1.0).doesNotContainKey(new StepId("A"));
        assertThat(forecast.endOf(Forecast.NINE_IN_TEN)).isEqualTo(run.end());
    }

    @Test
    void aPlanThatCannotEndNamesTheStepsThatNeverBecomeReady() {
        SimulatedRun run = simulated(
                plan().phase("CO").step("E").after("R").step("F").after("E").build());
        assertThat(run.stuck()).extracting(StepId::value).containsExactly("E", "F");
    }

    @Test
    void theSameSeedGivesTheSameDurationsEachWithinItsLimits() {
        Plan plan = RandomPlans.of(4, 60, 3);
        try (Simulation simulation = new Simulation(plan, WINDOW)) {
            Instant start = Simulation.usualStart(plan);
            SimulatedRun one = simulation.run(start, Durations.random(new Random(9)));
            SimulatedRun again = simulation.run(start, Durations.random(new Random(9)));
            SimulatedRun other = simulation.run(start, Durations.random(new Random(10)));
            assertThat(again).isEqualTo(one);
            assertThat(other.changes()).isNotEqualTo(one.changes());

            Map<StepId, Instant> opened = one.first(State.OPEN);
            Map<StepId, Instant> closed = one.first(State.TERMINATED);
            for (Step step : plan.steps()) {
                long planned = Durations.planned().of(step).toSeconds();
                assertThat(Duration.between(opened.get(step.id()), closed.get(step.id()))
                                .toSeconds())
                        .isBetween(planned / 2 - 1, planned * 2 + 1);
            }
        }
    }

    /** People start at once what the engine offers: so it offers a step the very instant the state function says Ready. */
    @Test
    void theEngineOffersEveryStepTheInstantItIsReady() {
        for (long seed = 300; seed < 305; seed++) {
            SimulatedRun run = simulated(RandomPlans.of(seed));
            assertThat(run.stuck()).isEmpty();
            assertThat(run.first(State.OPEN)).as("seed " + seed).isEqualTo(run.first(State.READY));
        }
    }
}
