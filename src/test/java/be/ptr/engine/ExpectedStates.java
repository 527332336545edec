package be.ptr.engine;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The states as the design's table words them, computed from the plan and a test's own record of what people did. */
final class ExpectedStates {
    private final Plan plan;
    private final Duration window;
    private final Map<StepId, String> executors = new HashMap<>();
    private final Set<StepId> closed = new HashSet<>();

    ExpectedStates(Plan plan, Duration window) {
        this.plan = plan;
        this.window = window;
    }

    void started(StepId step, String person) {
        executors.put(step, person);
    }

    void handedBack(StepId step) {
        executors.remove(step);
    }

    void closed(StepId step) {
        closed.add(step);
    }

    String executor(StepId step) {
        return executors.get(step);
    }

    boolean isEverythingTerminated() {
        return closed.size() == plan.steps().size();
    }

    Map<StepId, State> at(Instant now) {
        Map<StepId, State> states = new LinkedHashMap<>();
        plan.steps().forEach(step -> states.put(step.id(), state(step, now)));
        return states;
    }

    /** Steps that have a task, with the user id of whoever has it, or "null". */
    Map<String, String> tasksAt(Instant now) {
        Map<String, String> tasks = new HashMap<>();
        at(now).forEach((id, state) -> {
            if (state == State.READY || state == State.OPEN) {
                tasks.put(id.value(), String.valueOf(executors.get(id)));
            }
        });
        return tasks;
    }

    private State state(Step step, Instant now) {
        if (closed.contains(step.id())) {
            return State.TERMINATED;
        }
        if (executors.containsKey(step.id())) {
            return State.OPEN;
        }
        boolean startReached = step.start() == null || now.compareTo(step.start()) >= 0;
        if (closed.containsAll(step.prerequisites())) {
            return startReached ? State.READY : State.IDLE;
        }
        if (step.start() == null) {
            return State.PLANNED;
        }
        if (startReached) {
            return State.OVERDUE;
        }
        return Duration.between(now, step.start()).compareTo(window) <= 0 ? State.LOCKED : State.PLANNED;
    }
}
