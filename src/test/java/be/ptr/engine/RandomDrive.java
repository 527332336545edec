package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.bpmn.PhaseKey;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.Plan;
import be.ptr.plan.RandomPlans;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.MovedBoard;
import be.ptr.progress.Outcome;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.camunda.bpm.engine.task.Task;

/** Drives one plan by random moves, keeps its own record of them, and compares after each. */
final class RandomDrive {
    private static final int MOVES_PER_STEP = 16;
    private static final List<String> PEOPLE =
            List.of("ada@example.be", "bob@example.be", "carl@example.be", RandomPlans.LEAD);

    private final Plan plan;
    private final VirtualEngine engine;
    private final Queue<LoggedFact> committed;
    private final MovedBoard board;
    private final Random random;
    private final RunningPlan run;
    private final ExpectedStates expected;
    private final TreeSet<Instant> instants = new TreeSet<>();
    private Instant now;

    RandomDrive(Plan plan, VirtualEngine engine, Queue<LoggedFact> committed, long seed) {
        this.plan = plan;
        this.engine = engine;
        this.committed = committed;
        this.random = new Random(seed * 31 + 7);
        this.expected = new ExpectedStates(plan, RunningPlan.WINDOW);
        for (Step step : plan.steps()) {
            if (step.start() != null) {
                instants.add(step.start());
                instants.add(step.start().minus(RunningPlan.WINDOW));
            }
        }
        now = RandomPlans.FIRST_DAY.plus(Duration.ofHours(random.nextInt(20 * 24) - 10 * 24L));
        committed.clear();
        board = new MovedBoard(plan, RunningPlan.WINDOW, now);
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

    void everyStepEndedAsItWasEnded() {
        run.facts().courses(plan).forEach((id, course) -> {
            StepFacts facts = course.facts();
            assertThat(facts.terminated().skippedFor() != null)
                    .as(id + " skipped")
                    .isEqualTo(expected.isSkipped(id));
            Step step = plan.byId().get(id);
            List<String> assignees = expected.assignees(step);
            assertThat(
                            facts.transferred() == null
                                    ? step.responsibles()
                                    : facts.transferred().assignees())
                    .as("assignees of " + id)
                    .isEqualTo(assignees);
        });
    }

    private void move() {
        Optional<Step> ready = pick(State.READY);
        Optional<Step> open = pick(State.OPEN);
        int dice = random.nextInt(24);
        if (dice < 8 && ready.isPresent()) {
            start(ready.get());
        } else if (dice < 16 && open.isPresent()) {
            close(open.get());
        } else if (dice == 16 && open.isPresent()) {
            handBack(open.get());
        } else if (dice == 20 || dice == 21) {
            pick(step -> !expected.isWaived(step.id())).ifPresent(this::transfer);
        } else if (dice == 23) {
            pick(step -> !expected.isWaived(step.id())).ifPresent(this::replace);
        } else if (dice == 22 && random.nextInt(4) == 0) {
            pick(step -> !expected.isWaived(step.id())).ifPresent(this::skip);
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
        List<String> takers = expected.takers(step);
        String person = takers.get(random.nextInt(takers.size()));
        String stranger = PEOPLE.get(random.nextInt(PEOPLE.size()));
        if (!takers.contains(stranger) && !stranger.equals(RandomPlans.LEAD)) {
            assertThat(run.start(step.id().value(), stranger))
                    .as("start of " + step.id() + " by " + stranger + ", it is for " + takers)
                    .isInstanceOf(Outcome.Refused.class);
        }
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

    private void transfer(Step step) {
        String to = PEOPLE.get(random.nextInt(PEOPLE.size()));
        List<String> before = expected.assignees(step);
        String executor = expected.executor(step.id());
        if (before.equals(List.of(to)) && (executor == null || executor.equals(to))) {
            return;
        }
        String person = random.nextBoolean() ? RandomPlans.LEAD : executor == null ? before.get(0) : executor;
        Outcome outcome = run.transfer(step.id().value(), person, to, String.join(",", before));
        assertThat(outcome).as("transfer of " + step.id()).isEqualTo(new Outcome.Done());
        expected.transferred(step.id(), to);
        settle("transfer of " + step.id() + " to " + to);
    }

    private void replace(Step step) {
        List<String> before = expected.assignees(step);
        String leaver = before.get(random.nextInt(before.size()));
        String to = PEOPLE.get(random.nextInt(PEOPLE.size()));
        if (to.equals(leaver)) {
            return;
        }
        Outcome outcome = run.replace(step.id().value(), RandomPlans.LEAD, leaver, to, String.join(",", before));
        assertThat(outcome).as("replacement at " + step.id()).isEqualTo(new Outcome.Done());
        expected.replaced(step, leaver, to);
        settle("replacement of " + leaver + " at " + step.id() + " by " + to);
    }

    private void skip(Step step) {
        assertThat(run.skip(step.id().value(), RandomPlans.LEAD)).isEqualTo(new Outcome.Done());
        expected.skipped(step.id());
        settle("skip of " + step.id());
    }

    private void settle(String move) {
        engine.runDueJobs();
        compare(move);
    }

    private void advanceTo(Instant instant) {
        now = instant;
        engine.setTime(now);
        engine.runDueJobs();
        compare("the clock at " + now);
    }

    private Optional<Step> pick(State state) {
        Map<StepId, State> states = expected.at(now);
        List<Step> steps = plan.steps().stream()
                .filter(step -> states.get(step.id()) == state)
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(random.nextInt(steps.size())));
    }

    /** One that has not ended. */
    private Optional<Step> pick(Predicate<Step> wanted) {
        Map<StepId, State> states = expected.at(now);
        List<Step> steps = plan.steps().stream()
                .filter(step -> states.get(step.id()) != State.TERMINATED && wanted.test(step))
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(random.nextInt(steps.size())));
    }

    private void compare(String move) {
        Map<StepId, State> states = expected.at(now);
        assertThat(run.states()).as("after " + move).isEqualTo(states);
        assertThat(board.after(told(), now)).as("on the board after " + move).isEqualTo(states);
        board.isTheOneBuiltAnew(run.log());
        assertThat(assignees()).as("tasks after " + move).isEqualTo(expected.tasksAt(now));
    }

    /** What was committed since this was asked last. */
    private List<LoggedFact> told() {
        List<LoggedFact> facts = new ArrayList<>();
        for (LoggedFact fact = committed.poll(); fact != null; fact = committed.poll()) {
            facts.add(fact);
        }
        return facts;
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
