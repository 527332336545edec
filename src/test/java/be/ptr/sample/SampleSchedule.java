package be.ptr.sample;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One execution as planned: a step with a date starts then, one without when its last prerequisite ends.
 *
 * <p>An untriggered roll-back has no schedule: its steps are left out. The plan must be free of cycles.
 */
final class SampleSchedule {

    private final SamplePlan plan;
    private final String run;
    private final Map<String, SampleStep> steps = new HashMap<>();
    private final Map<String, ZonedDateTime> starts = new HashMap<>();

    SampleSchedule(SamplePlan plan, String run) {
        this.plan = plan;
        this.run = run;
        plan.steps().stream()
                .filter(step -> step.runs().contains(run))
                .filter(step -> !step.phase().equals("FB-RB"))
                .forEach(step -> steps.put(step.id(), step));
    }

    /** What the plan promises and its own durations do not allow, one sentence each. */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        for (SampleStep step : steps.values()) {
            for (SampleStep prerequisite : prerequisites(step)) {
                if (start(step).isBefore(end(prerequisite))) {
                    found.add(run + ": " + step.id() + " starts " + start(step) + " but " + prerequisite.id() + " ends "
                            + end(prerequisite));
                }
            }
        }
        return found;
    }

    /** Steps that nothing holds: neither a date nor a prerequisite of this execution. */
    List<String> unheld() {
        return steps.values().stream()
                .filter(step -> step.start().isEmpty() && prerequisites(step).isEmpty())
                .map(step -> run + ": " + step.id())
                .toList();
    }

    ZonedDateTime start(SampleStep step) {
        ZonedDateTime known = starts.get(step.id());
        if (known != null) {
            return known;
        }
        Optional<ZonedDateTime> dated = step.start().map(start -> start.in(run, plan.milestones()));
        ZonedDateTime start = dated.or(
                        () -> prerequisites(step).stream().map(this::end).max(Comparator.naturalOrder()))
                .orElseThrow(() -> new IllegalStateException("nothing holds " + step.id() + " in " + run));
        starts.put(step.id(), start);
        return start;
    }

    private ZonedDateTime end(SampleStep step) {
        return start(step).plus(step.planned());
    }

    private List<SampleStep> prerequisites(SampleStep step) {
        return step.prerequisites().stream()
                .filter(steps::containsKey)
                .map(steps::get)
                .toList();
    }
}
