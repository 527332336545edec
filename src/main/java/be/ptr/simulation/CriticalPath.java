package be.ptr.simulation;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chain of steps that decided when an execution ended: had one of them been quicker, so would have been the end. */
public final class CriticalPath {
    private CriticalPath() {}

    /** First step first; begins with a step that only its date held. Empty when nothing was terminated. */
    public static List<StepId> of(Plan plan, SimulatedRun run) {
        Map<StepId, Step> steps = plan.byId();
        Map<StepId, Instant> ready = run.first(State.READY);
        Map<StepId, Instant> ends = run.first(State.TERMINATED);
        List<StepId> path = new ArrayList<>();
        Optional<StepId> step = ends.keySet().stream().max(Comparator.comparing(ends::get));
        while (step.isPresent()) {
            StepId id = step.get();
            path.add(id);
            step = Optional.ofNullable(steps.get(id))
                    .flatMap(known -> known.prerequisites().stream()
                            .filter(prerequisite ->
                                    ready.containsKey(id) && ready.get(id).equals(ends.get(prerequisite)))
                            .findFirst());
        }
        Collections.reverse(path);
        return path;
    }
}
