package be.ptr.report;

import be.ptr.progress.StepProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed within the week.
 *
 * @param step null for a change of the plan
 * @param by e-mail address of the person, or empty when nobody did it
 * @param detail the lead's reason, the message of a transfer, the name of the workbook; else empty
 * @param to e-mail address of the person it was transferred to; else empty
 * @param leaver e-mail address of the one whom that person replaces from then on; empty: everybody, and else
 */
public record Event(
        Kind kind, @Nullable StepProgress step, Instant at, String by, String detail, String to, String leaver) {

    /** What happened; the order is that of the report. */
    public enum Kind {
        CLOSED,
        STARTED,
        SKIPPED,
        TRANSFERRED,
        BECAME_LATE,
        PLAN
    }
}
