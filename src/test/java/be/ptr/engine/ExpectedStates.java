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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The states as the design's table words them, computed from the plan and a test's own record of what people did. */
final class ExpectedStates {
    private final Plan plan;
    private final Duration window;
    private final Map<StepId, String> executors = new HashMap<>();
    private final Map<StepId, List<String>> transferees = new HashMap<>();
    private final Set<StepId> waived = new HashSet<>();
    private final Set<StepId> skipped = new HashSet<>();
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
        endWaived();
    }

    /** An Open step goes to the transferee at once. */
    void transferred(StepId step, String to) {
        transferees.put(step, List.of(to));
        executors.computeIfPresent(step, (id, before) -> to);
    }

    /** Only one of those it is assigned to is replaced, as the one who has it Open, too. */
    void replaced(Step step, String leaver, String to) {
        List<String> after = assignees(step).stream()
                .map(one -> one.equals(leaver) ? to : one)
                .distinct()
                .toList();
        transferees.put(step.id(), after);
        executors.computeIfPresent(step.id(), (id, before) -> before.equals(leaver) ? to : before);
    }

    /** It ends when nothing but its date holds it. */
    void skipped(StepId step) {
        waived.add(step);
        skipped.add(step);
        endWaived();
    }

    private void endWaived() {
        List<StepId> ending = plan.steps().stream()
                .filter(step -> waived.contains(step.id()) && closed.containsAll(step.prerequisites()))
                .map(Step::id)
                .toList();
        if (waived.removeAll(ending)) {
            closed.addAll(ending);
            endWaived();
        }
    }

    boolean isWaived(StepId step) {
        return waived.contains(step);
    }

    boolean isSkipped(StepId step) {
        return skipped.contains(step);
    }

    /** Those who may start it. */
    List<String> takers(Step step) {
        return plan.takers(assignees(step));
    }

    List<String> assignees(Step step) {
        return transferees.getOrDefault(step.id(), step.responsibles());
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
