package be.ptr.simulation;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Change;
import be.ptr.progress.RunFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the changes of all steps into one order: by time, and at one instant causes before what they cause. */
final class Chronology {
    private final Plan plan;
    private final Duration lockedWindow;
    private final Map<StepId, Step> steps;
    private final Map<StepId, Integer> depths = new HashMap<>();

    Chronology(Plan plan, Duration lockedWindow) {
        this.plan = plan;
        this.lockedWindow = lockedWindow;
        this.steps = plan.byId();
    }

    /** Every change of state until {@code end}; steps of equal rank in the order of the plan. */
    List<StateChange> of(RunFacts facts, Instant end) {
        return facts.courses(plan).values().stream()
                .flatMap(course -> course.changes(end, lockedWindow).stream())
                .filter(change -> change.from() != change.to())
                .sorted(Comparator.comparing(Change::at).thenComparing(change -> depth(change.step())))
                .map(change -> new StateChange(change.at(), change.step(), change.to()))
                .toList();
    }

    /** Length of the longest chain of prerequisites before a step; a plan has no cycles. */
    private int depth(StepId id) {
        Integer known = depths.get(id);
        if (known != null) {
            return known;
        }
        Step step = steps.get(id);
        int depth = 0;
        for (StepId prerequisite : step == null ? List.<StepId>of() : step.prerequisites()) {
            depth = Math.max(depth, depth(prerequisite) + 1);
        }
        depths.put(id, depth);
        return depth;
    }
}
