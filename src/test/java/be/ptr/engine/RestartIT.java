package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.RandomPlans;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is stopped in the middle of a run goes on where it was. */
class RestartIT {
    private static final Instant MIDDLE = RandomPlans.FIRST_DAY.plus(Duration.ofDays(8));

    @TempDir
    private Path folder;

    /** Whatever waits: tasks with their assignees, timers with their instants, other jobs, signals. */
    private static Set<String> waiting(ProcessEngine engine) {
        Set<String> all = new TreeSet<>();
        engine.getTaskService()
                .createTaskQuery()
                .list()
                .forEach(task ->
                        all.add("task " + task.getId() + " " + task.getTaskDefinitionKey() + " " + task.getAssignee()));
        engine.getManagementService()
                .createJobQuery()
                .list()
                .forEach(job -> all.add("job " + job.getId() + " " + job.getJobDefinitionId() + " "
                        + (job.getDuedate() == null ? "" : job.getDuedate().toInstant())));
        engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .list()
                .forEach(event -> all.add("signal " + event.getId() + " " + event.getEventName()));
        return all;
    }

    @Test
    void everyStateTimerAndTaskIsThereAfterwardsAndTheRunGoesOn() {
        Plan plan = RandomPlans.of(41, 120, 4);
        Map<StepId, State> states;
        Set<String> waiting;
        try (VirtualEngine engine = VirtualEngine.keptIn(folder.resolve("engine"))) {
            RunningPlan run = RunningPlan.startedAt(RandomPlans.FIRST_DAY, plan, engine);
            carryOutEverySecond(run.at(MIDDLE));
            states = run.states();
            waiting = waiting(engine.engine());
        }
        assertThat(states).containsValues(State.TERMINATED, State.OPEN, State.READY);
        assertThat(waiting).anyMatch(line -> line.startsWith("job")).anyMatch(line -> line.startsWith("signal"));

        try (VirtualEngine engine = VirtualEngine.keptIn(folder.resolve("engine"))) {
            RunningPlan run = RunningPlan.goingOn(plan, engine);
            engine.setTime(MIDDLE);
            assertThat(run.states()).isEqualTo(states);
            assertThat(waiting(engine.engine())).isEqualTo(waiting);

            untilTheEnd(run.at(MIDDLE.plus(Duration.ofDays(400))));
            assertThat(run.states())
                    .containsOnlyKeys(states.keySet())
                    .allSatisfy((step, state) -> assertThat(state).isEqualTo(State.TERMINATED));
            assertThat(waiting(engine.engine())).isEmpty();
        }
    }

    /** Closes every third step that is Ready, starts another third, and leaves what that entails undone. */
    private static void carryOutEverySecond(RunningPlan run) {
        int index = 0;
        for (Step step : ready(run)) {
            String person = step.responsibles().get(0);
            switch (index++ % 3) {
                case 0 -> {
                    run.start(step.id().value(), person);
                    run.close(step.id().value(), person);
                }
                case 1 -> run.start(step.id().value(), person);
                default -> {}
            }
        }
    }

    private static void untilTheEnd(RunningPlan run) {
        run.states().forEach((id, state) -> {
            if (state == State.OPEN) {
                Step step = run.plan().byId().get(id);
                run.carryOut(id.value(), step.responsibles().get(0));
            }
        });
        for (List<Step> ready = ready(run); !ready.isEmpty(); ready = ready(run)) {
            ready.forEach(
                    step -> run.carryOut(step.id().value(), step.responsibles().get(0)));
        }
    }

    private static List<Step> ready(RunningPlan run) {
        Map<StepId, State> states = run.states();
        Stream<Step> steps = run.plan().steps().stream();
        return steps.filter(step -> states.get(step.id()) == State.READY).toList();
    }
}
