package be.ptr.progress;

import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where all steps of a run stand at one instant. Immutable; what is counted is counted once. */
public final class RunProgress {
    private final Plan plan;
    private final Instant at;
    private final List<StepProgress> steps;
    private final Counts counts;

    /** Worked out when somebody asks first; twice at once does no harm. */
    private static final class Counts {
        private volatile @Nullable List<PhaseProgress> phases;
        private volatile @Nullable Tally tally;
    }

    /**
     * @param at the instant
     * @param steps all steps of {@code plan}, in its order
     */
    public RunProgress(Plan plan, Instant at, List<StepProgress> steps) {
        this(plan, at, List.copyOf(steps), new Counts());
    }

    private RunProgress(Plan plan, Instant at, List<StepProgress> steps, Counts counts) {
        this.plan = plan;
        this.at = at;
        this.steps = steps;
        this.counts = counts;
    }

    /** The same at another instant at which nothing is different. */
    RunProgress at(Instant other) {
        return new RunProgress(plan, other, steps, counts);
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

    public Plan plan() {
        return plan;
    }

    public Instant at() {
        return at;
    }

    /** In the order of the workbook. */
    public List<StepProgress> steps() {
        return steps;
    }

    /** The step with this id, compared without case. */
    public Optional<StepProgress> step(String id) {
        int position = plan.position(id);
        return position < 0 ? Optional.empty() : Optional.of(steps.get(position));
    }

    /** The steps that pass, in the order of the workbook. */
    public List<StepProgress> steps(StepFilter filter) {
        return filter.among(steps, plan);
    }

    /** The phases that have steps in this run, in their order. */
    public List<PhaseProgress> phases() {
        List<PhaseProgress> known = counts.phases;
        if (known == null) {
            known = countedPhases();
            counts.phases = known;
        }
        return known;
    }

    /** The run as a whole; a roll-back that nobody triggered is left out. */
    public Tally tally() {
        Tally known = counts.tally;
        if (known == null) {
            known = Tally.sum(phases().stream()
                    .filter(one -> one.started() || !one.phase().rollback())
                    .map(PhaseProgress::tally)
                    .toList());
            counts.tally = known;
        }
        return known;
    }

    private List<PhaseProgress> countedPhases() {
        Map<String, List<StepProgress>> byPhase = new HashMap<>();
        for (StepProgress one : steps) {
            byPhase.computeIfAbsent(one.step().phase(), code -> new ArrayList<>())
                    .add(one);
        }
        return plan.phasesWithSteps().stream()
                .map(phase -> phase(phase, byPhase.getOrDefault(phase.code(), List.of())))
                .toList();
    }

    private static PhaseProgress phase(Phase phase, List<StepProgress> own) {
        boolean started = own.stream().anyMatch(one -> one.facts().phaseStarted());
        return new PhaseProgress(phase, started, Tally.of(own));
    }
}
