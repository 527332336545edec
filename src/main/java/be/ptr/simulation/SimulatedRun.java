package be.ptr.simulation;

import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One execution of a plan from its first instant until nothing can happen any more.
 *
 * @param changes in time order, at one instant causes before what they cause, then in the plan's order. A step's first
 *     state is among them unless it is Planned
 * @param stuck steps of started phases that never became Ready, in the plan's order; empty when all is terminated
 */
public record SimulatedRun(Instant start, List<StateChange> changes, List<StepId> stuck) {
    public SimulatedRun {
        changes = List.copyOf(changes);
        stuck = List.copyOf(stuck);
    }

    /** When each step came into {@code state} for the first time; those that never did are absent. */
    public Map<StepId, Instant> first(State state) {
        Map<StepId, Instant> first = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.state() == state)
                .forEach(change -> first.putIfAbsent(change.step(), change.at()));
        return first;
    }

    /** When the last step was terminated; the start when none was. */
    public Instant end() {
        return first(State.TERMINATED).values().stream().max(Instant::compareTo).orElse(start);
    }
}
