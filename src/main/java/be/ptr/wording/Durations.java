package be.ptr.wording;

import java.time.Duration;

/** Durations as people read them. */
public final class Durations {
    private static final long DAY_MINUTES = 24 * 60;

    private Durations() {}

    /** {@code 45 min}, {@code 2 h}, {@code 1 h 30}, {@code 3 j}: the notations of the workbook. */
    public static String text(Duration duration, Wording wording) {
        long minutes = duration.toMinutes();
        if (minutes != 0 && minutes % DAY_MINUTES == 0) {
            return wording.of("duration.days", minutes / DAY_MINUTES);
        }
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return wording.of("duration.minutes", rest);
        }
        return rest == 0
                ? wording.of("duration.hours", hours)
                : wording.of("duration.hours-minutes", hours, String.format("%02d", rest));
    }
}
