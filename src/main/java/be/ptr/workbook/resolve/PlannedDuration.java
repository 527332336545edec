package be.ptr.workbook.resolve;

import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Cell.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A planned duration: {@code 45} (minutes), {@code 2h}, {@code 1h30}, {@code 3j}, or a cell that Excel shows as a time. */
public final class PlannedDuration {
    private static final Pattern MINUTES = Pattern.compile("\\d{1,6}");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d{2})(?::\\d{2})?");
    private static final String NUMBER = "(\\d{1,5}(?:[.,]\\d{1,3})?)";
    private static final Pattern UNITS = Pattern.compile("(?:" + NUMBER + "(?:jours?|days?|j|d))?(?:" + NUMBER
            + "(?:heures?|hours?|h)(?:(\\d{1,2})(?:min|mn|m)?)?)?(?:(\\d{1,6})(?:minutes?|min|mn|m))?");
    private static final Duration MAX = Duration.ofDays(366);
    private static final double MINUTES_A_DAY = 1_440;

    private PlannedDuration() {}

    /** Nothing when the cell words no duration up to a year. */
    static Optional<Duration> of(Cell cell) {
        if (cell.kind() == Kind.DATE) {
            return limited(Duration.ofMinutes(Math.round(cell.number() * MINUTES_A_DAY)));
        }
        return of(Spelling.key(cell.text()));
    }

    private static Optional<Duration> of(String text) {
        if (MINUTES.matcher(text).matches()) {
            return limited(Duration.ofMinutes(Long.parseLong(text)));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return limited(
                    Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2))));
        }
        Matcher units = UNITS.matcher(text);
        if (text.isEmpty() || !units.matches()) {
            return Optional.empty();
        }
        double minutes = number(units.group(1)) * 1440
                + number(units.group(2)) * 60
                + number(units.group(3))
                + number(units.group(4));
        return limited(Duration.ofMinutes(Math.round(minutes)));
    }

    /** The shortest wording that reads as {@code duration}, to the minute. */
    public static String text(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes > 0 && minutes % 1440 == 0) {
            return minutes / 1440 + "j";
        }
        if (minutes < 60) {
            return Long.toString(minutes);
        }
        return minutes / 60 + "h" + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, "%02d", minutes % 60));
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
    }

    private static Optional<Duration> limited(Duration duration) {
        return duration.compareTo(MAX) > 0 ? Optional.empty() : Optional.of(duration);
    }
}
