package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.RandomPlans;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Outcome;
import be.ptr.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;

/** Drives one plan by random moves, keeps its own record of them, and compares after each. */
final class RandomDrive {
    private static final int MOVES_PER_STEP = 12;

    private final Plan plan;
    private final VirtualEngine engine;
    private final Set<DryRun> signalled;
    private final Random random;
    private final RunningPlan run;
    private final ExpectedStates expected;
    private final TreeSet<Instant> instants = new TreeSet<>();
    private Instant now;

    RandomDrive(Plan plan, VirtualEngine engine, Set<DryRun> signalled, long seed) {
        this.plan = plan;
        this.engine = engine;
        this.signalled = signalled;
        this.random = new Random(seed * 31 + 7);
        this.expected = new ExpectedStates(plan, RunningPlan.WINDOW);
        for (Step step : plan.steps()) {
            if (step.start() != null) {
                instants.add(step.start());
                instants.add(step.start().minus(RunningPlan.WINDOW));
            }
        }
        now = RandomPlans.FIRST_DAY.plus(Duration.ofHours(random.nextInt(20 * 24) - 10 * 24L));
        run = RunningPlan.startedAt(now, plan, engine);
        compare("the start");
    }

    void untilEverythingIsTerminated() {
        int left = 50 + MOVES_PER_STEP * plan.steps().size();
        while (!expected.isEverythingTerminated()) {
            assertThat(left--).as("moves left").isPositive();
            move();
        }
    }

    void untilTheClockHasNothingMoreToSay() {
        while (instants.higher(now) != null) {
            advanceTo(instants.last());
        }
    }

    private void move() {
        Optional<Step> ready = pick(State.READY);
        Optional<Step> open = pick(State.OPEN);
        int dice = random.nextInt(20);
        if (dice < 8 && ready.isPresent()) {
            start(ready.get());
        } else if (dice < 16 && open.isPresent()) {
            close(open.get());
        } else if (dice == 16 && open.isPresent()) {
            handBack(open.get());
        } else if (instants.higher(now) != null && (dice > 17 || (ready.isEmpty() && open.isEmpty()))) {
            Instant next = instants.higher(now);
            advanceTo(random.nextInt(3) > 0 ? next : now.plusSeconds(random.nextInt(400_000) + 1L));
        } else {
            assertThat(ready.isPresent() || open.isPresent() || instants.higher(now) != null)
                    .as("something can still happen")
                    .isTrue();
        }
    }

    private void start(Step step) {
        String person =
                step.responsibles().get(random.nextInt(step.responsibles().size()));
        assertThat(run.start(step.id().value(), person)).isEqualTo(new Outcome.Done());
        expected.started(step.id(), person);
        settle("start of " + step.id());
    }

    private void close(Step step) {
        String person = expected.executor(step.id());
        assertThat(run.close(step.id().value(), person)).isEqualTo(new Outcome.Done());
        expected.closed(step.id());
        settle("close of " + step.id());
    }

    private void handBack(Step step) {
        String person = expected.executor(step.id());
        assertThat(run.handBack(step.id().value(), person)).isEqualTo(new Outcome.Done());
        expected.handedBack(step.id());
        settle("handing back of " + step.id());
    }

    private void settle(String move) {
        engine.runDueJobs();
        compare(move);
    }

    private void advanceTo(Instant instant) {
        Map<StepId, State> before = expected.at(now);
        now = instant;
        signalled.clear();
        engine.setTime(now);
        engine.runDueJobs();
        if (!before.equals(expected.at(now))) {
            assertThat(signalled)
                    .as("signal of what the clock changed at " + now)
                    .contains(plan.run());
        }
        compare("the clock at " + now);
    }

    private Optional<Step> pick(State state) {
        Map<StepId, State> states = expected.at(now);
        List<Step> steps = plan.steps().stream()
                .filter(step -> states.get(step.id()) == state)
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(random.nextInt(steps.size())));
    }

    private void compare(String move) {
        Map<StepId, State> states = expected.at(now);
        assertThat(run.states()).as("after " + move).isEqualTo(states);
        assertThat(assignees()).as("tasks after " + move).isEqualTo(expected.tasksAt(now));
    }

    private Map<String, String> assignees() {
        Map<String, String> assignees = new HashMap<>();
        for (Task task : engine.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyLike(PhaseKey.like(plan.run()))
                .list()) {
            String other = assignees.put(task.getName().split(" · ")[0], String.valueOf(task.getAssignee()));
            assertThat(other).as("one task for each step").isNull();
        }
        return new LinkedHashMap<>(assignees);
    }
}
