package be.ptr.bpmn;

import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a phase's process has to say, before anything is drawn.
 *
 * @param steps of the phase, in the order of the workbook
 * @param drawn for each of them the prerequisites to draw
 * @param awaited steps of other phases that these wait for, in the order in which they are first named
 * @param awaiting for each prerequisite how many steps of this phase have a flow from it
 * @param announced steps of this phase that another phase waits for
 * @param clock when a step with prerequisites becomes Locked or Overdue, if nothing happens before; in ascending order
 */
record Outline(
        List<Step> steps,
        Map<StepId, List<StepId>> drawn,
        List<Step> awaited,
        Map<StepId, Integer> awaiting,
        Set<StepId> announced,
        List<Instant> clock) {

    static Outline of(Plan plan, Phase phase, Duration window) {
        List<Step> steps = plan.stepsOf(phase.code());
        Map<StepId, Step> all = plan.byId();
        Map<StepId, List<StepId>> drawn = Prerequisites.drawn(steps);
        Map<StepId, Integer> awaiting = new LinkedHashMap<>();
        drawn.values().forEach(ids -> ids.forEach(id -> awaiting.merge(id, 1, Integer::sum)));
        List<Step> awaited = awaiting.keySet().stream()
                .map(id -> Objects.requireNonNull(all.get(id), id::value))
                .filter(step -> !step.phase().equals(phase.code()))
                .toList();
        return new Outline(steps, drawn, awaited, awaiting, announced(plan, phase), clock(steps, window));
    }

    private static Set<StepId> announced(Plan plan, Phase phase) {
        Set<StepId> ids = new HashSet<>();
        for (Step step : plan.steps()) {
            if (!step.phase().equals(phase.code())) {
                ids.addAll(step.prerequisites());
            }
        }
        return ids;
    }

    private static List<Instant> clock(List<Step> steps, Duration window) {
        return steps.stream()
                .filter(step -> !step.prerequisites().isEmpty())
                .flatMap(step -> Stream.ofNullable(step.start()))
                .flatMap(start -> Stream.of(start.minus(window), start))
                .distinct()
                .sorted()
                .toList();
    }

    /** How many flows lead from the step to others of this phase. */
    int awaiting(StepId id) {
        return awaiting.getOrDefault(id, 0);
    }

    /** The steps that nothing but their date holds. */
    List<Step> entries() {
        return steps.stream().filter(step -> step.prerequisites().isEmpty()).toList();
    }
}
