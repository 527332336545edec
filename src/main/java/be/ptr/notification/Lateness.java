package be.ptr.notification;

import be.ptr.plan.Step;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a step is later than planned: its end is over, or it should have begun.
 *
 * @param since when it should have ended, or else begun
 * @param ended whether it is the end that is over
 */
record Lateness(Instant since, boolean ended) {
    /** A start is not late by the time that people and letters take. */
    private static final Duration TOLERANCE = Duration.ofMinutes(30);

    /** Empty when it is on time, as far as the plan says what that is. */
    static Optional<Lateness> of(StepProgress progress, Instant now) {
        Step step = progress.step();
        Optional<Instant> over = step.due().filter(due -> step.duration() != null && due.isBefore(now));
        if (over.isPresent()) {
            return over.map(due -> new Lateness(due, true));
        }
        return Optional.ofNullable(step.start())
                .filter(start ->
                        progress.state() != State.OPEN && start.plus(TOLERANCE).isBefore(now))
                .map(start -> new Lateness(start, false));
    }

    /** In one line. */
    String line(StepTexts texts) {
        return texts.of(ended ? "mail.late.line.end" : "mail.late.line.start", texts.when(since));
    }

    Content.Block block(StepTexts texts) {
        String planned = texts.of(ended ? "mail.late.end" : "mail.late.start", texts.when(since));
        return new Content.Warning(texts.of("mail.late"), List.of(new Content.Item("", planned, "")));
    }
}
