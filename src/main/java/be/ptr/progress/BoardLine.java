package be.ptr.progress;

import be.ptr.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step on the board, as it stands at one instant.
 *
 * @param changes what led there, oldest first
 * @param regular whether the table of {@link Moves} foresees all of them
 * @param until the first instant at which the clock alone may change it; {@link Instant#MAX} when nothing is left to wait for
 */
record BoardLine(Course course, List<Change> changes, boolean regular, StepProgress progress, Instant until) {
    /** So much later than its planned end a step is late. */
    private static final Duration LATE = Duration.ofNanos(1);

    static BoardLine of(Step step, Course course, Instant now, Duration window) {
        List<Change> changes = List.copyOf(course.changes(now, window));
        Standing standing = Standing.of(course.stateAt(now, window), changes);
        StepProgress progress = StepProgress.of(step, course, standing, now);
        boolean regular = changes.stream().allMatch(Change::isAllowed);
        return new BoardLine(course, changes, regular, progress, until(step, course, now, window));
    }

    private static Instant until(Step step, Course course, Instant now, Duration window) {
        Instant start = course.start();
        Stream<Instant> byClock = start == null ? Stream.empty() : Stream.of(start.minus(window), start);
        Stream<Instant> late = step.due().map(due -> due.plus(LATE)).stream();
        Course.Fulfilled fulfilled = course.prerequisites();
        // Only a clock that is ahead somewhere else makes facts of the future.
        Stream<Instant> ahead = Stream.concat(
                Stream.ofNullable(course.phaseStarted()), Stream.ofNullable(fulfilled == null ? null : fulfilled.at()));
        return Stream.of(byClock, late, ahead)
                .flatMap(instants -> instants)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
