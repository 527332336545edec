package be.ptr.progress;

import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where all steps of a run stand at one instant.
 *
 * @param at the instant
 * @param steps in the order of the workbook
 */
public record RunProgress(Plan plan, Instant at, List<StepProgress> steps) {
    public RunProgress {
        steps = List.copyOf(steps);
    }

    /**
     * How {@code plan} would stand if its phases started at {@code now}, the roll-back excepted.
     *
     * @param window before its start in which a step with open prerequisites is Locked
     */
    public static RunProgress begun(Plan plan, Instant now, Duration window) {
        return new RunProgress(
                plan,
                now,
                plan.steps().stream()
                        .map(step -> {
                            Instant started = plan.phase(step.phase()).rollback() ? null : now;
                            Course course = Course.atFirst(step).startedAt(started);
                            return StepProgress.of(step, course, course.standingAt(now, window), now);
                        })
                        .toList());
    }

    /** The step with this id, compared without case. */
    public Optional<StepProgress> step(String id) {
        String key = StepId.keyOf(id);
        return steps.stream().filter(one -> one.step().id().key().equals(key)).findFirst();
    }

    /** The steps that pass, in the order of the workbook. */
    public List<StepProgress> steps(StepFilter filter) {
        return steps.stream().filter(filter::passes).toList();
    }

    /** The phases that have steps in this run, in their order. */
    public List<PhaseProgress> phases() {
        return plan.phasesWithSteps().stream().map(this::phase).toList();
    }

    /** The run as a whole; a roll-back that nobody triggered is left out. */
    public Tally tally() {
        List<String> idle = phases().stream()
                .filter(one -> one.phase().rollback() && !one.started())
                .map(one -> one.phase().code())
                .toList();
        return Tally.of(
                steps.stream().filter(one -> !idle.contains(one.step().phase())).toList());
    }

    private PhaseProgress phase(Phase phase) {
        List<StepProgress> own = steps.stream()
                .filter(one -> one.step().phase().equals(phase.code()))
                .toList();
        boolean started = own.stream().anyMatch(one -> one.facts().phaseStarted());
        return new PhaseProgress(phase, started, Tally.of(own));
    }
}
