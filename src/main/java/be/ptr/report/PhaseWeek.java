package be.ptr.report;

import be.ptr.progress.PhaseProgress;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.List;

/**
 * A phase, and how far it came within the week.
 *
 * @param terminated how many steps ended within the week
 * @param defects how many are open
 */
public record PhaseWeek(PhaseProgress progress, int terminated, int late, int defects) {
    static PhaseWeek of(PhaseProgress progress, List<StepProgress> steps, Instant since, int defects) {
        return new PhaseWeek(
                progress,
                endedAfter(since, steps),
                (int) steps.stream().filter(StepProgress::late).count(),
                defects);
    }

    /** How many of {@code steps} ended after {@code since}. */
    static int endedAfter(Instant since, List<StepProgress> steps) {
        return (int) steps.stream()
                .filter(step -> step.facts().terminated() != null
                        && step.facts().terminated().at().isAfter(since))
                .count();
    }
}
