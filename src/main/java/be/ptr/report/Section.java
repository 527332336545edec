package be.ptr.report;

import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which heading a step stands; the order is that of the report. */
public enum Section {
    /** Overdue, or Ready or Open after its planned end. */
    LATE,
    READY,
    OPEN,
    /** Nothing holds it but its date, which is within the horizon. */
    IDLE,
    /** Prerequisites are open and its date is within the horizon. */
    LOCKED,
    /** Beyond the horizon, without a date, or done: counted, not listed. */
    REST;

    /** The sections whose steps are listed one by one. */
    public static List<Section> listed() {
        return Arrays.stream(values()).filter(section -> section != REST).toList();
    }

    /** @param horizon the last instant at which a start is soon */
    static Section of(StepProgress step, Instant horizon) {
        if (step.late()) {
            return LATE;
        }
        return switch (step.state()) {
            case READY -> READY;
            case OPEN -> OPEN;
            case LOCKED -> LOCKED;
            case IDLE -> isUntil(horizon, step.step().start()) ? IDLE : REST;
            case OVERDUE, TERMINATED, PLANNED -> REST;
        };
    }

    private static boolean isUntil(Instant horizon, @Nullable Instant start) {
        return start != null && !start.isAfter(horizon);
    }
}
