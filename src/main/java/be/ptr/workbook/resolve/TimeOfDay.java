package be.ptr.workbook.resolve;

import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Cell.Kind;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time of day: {@code 08:00}, {@code 8h}, {@code 8h30}, {@code 08:00:00}, or a cell that Excel shows as a time. */
final class TimeOfDay {
    static final String PATTERN = "(\\d{1,2}) ?(?:h|:) ?(\\d{2})?(?::(\\d{2}))?";
    private static final Pattern ALONE = Pattern.compile(PATTERN);

    private TimeOfDay() {}

    static Optional<LocalTime> of(Cell cell) {
        if (cell.kind() == Kind.DATE) {
            boolean timeAlone = cell.number() < 1;
            return timeAlone ? Optional.of(cell.dateTime().toLocalTime()) : Optional.empty();
        }
        Matcher time = ALONE.matcher(Spelling.words(cell.text()));
        return time.matches() ? of(time.group(1), time.group(2), time.group(3)) : Optional.empty();
    }

    /** Nothing when the numbers are no time of day. */
    static Optional<LocalTime> of(String hours, @Nullable String minutes, @Nullable String seconds) {
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(hours), number(minutes), number(seconds)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
