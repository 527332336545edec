package be.ptr.progress;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param step null when it is about the run as a whole
 * @param by e-mail address of the person, or empty when nobody did it
 * @param cause the fact that brought it about, or null for what people do to a run or to a defect
 * @param detail the prerequisite that ended last, a person's reason or message, how a
 *     defect begins, the name of a file; empty where there is none
 * @param to e-mail address of the person to whom the step was transferred; else empty
 * @param leaver e-mail address of the one in whose place it was transferred; empty: in place of everybody, and else
 */
public record Entry(
        DryRun run,
        @Nullable StepId step,
        Kind kind,
        Instant at,
        String by,
        @Nullable Fact cause,
        String detail,
        String to,
        String leaver) {

    /** What a line is about; the order decides between lines of one instant. */
    public enum Kind {
        IMPORTED,
        RUN_STARTED,
        DEMONSTRATION,
        LOCKED,
        OVERDUE,
        IDLE,
        READY,
        STARTED,
        HANDED_BACK,
        TRANSFERRED,
        WAIVED,
        TERMINATED,
        SKIPPED,
        DEFECT_RECORDED,
        DEFECT_RESOLVED,
        DEFECT_REOPENED
    }

    /** A line about the run as a whole. */
    public static Entry about(DryRun run, Kind kind, Instant at, String by, String detail) {
        return new Entry(run, null, kind, at, by, null, detail, "", "");
    }

    /** A line about what somebody did that changed no fact of the step. */
    public static Entry about(DryRun run, StepId step, Kind kind, Instant at, String by, String detail) {
        return new Entry(run, step, kind, at, by, null, detail, "", "");
    }

    static Entry of(DryRun run, Change change) {
        return new Entry(
                run,
                change.step(),
                kind(change),
                change.at(),
                change.by(),
                change.fact(),
                change.detail(),
                change.transferee(),
                change.leaver());
    }

    private static Kind kind(Change change) {
        return switch (change.fact()) {
            case STARTED -> Kind.STARTED;
            case HANDED_BACK -> Kind.HANDED_BACK;
            case TERMINATED -> Kind.TERMINATED;
            case SKIPPED -> Kind.SKIPPED;
            case TRANSFERRED -> Kind.TRANSFERRED;
            case WAIVED -> Kind.WAIVED;
            case PHASE_STARTED, PREREQUISITES_DONE, WINDOW_REACHED, START_REACHED ->
                Kind.valueOf(change.to().name());
        };
    }
}
