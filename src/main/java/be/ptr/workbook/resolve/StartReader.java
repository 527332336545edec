package be.ptr.workbook.resolve;

import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Cell.Kind;
import be.ptr.workbook.resolve.Start.FromMilestone;
import be.ptr.workbook.resolve.Start.OnDate;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands a start: a date cell, a date as text, or a milestone with an offset such as {@code BU STOP + 1j 08:00}. */
final class StartReader {
    private static final String TIME = "(?:(?:t| |, ?| a | at )?" + TimeOfDay.PATTERN + ")?";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})" + TIME);
    private static final Pattern OFFSET =
            Pattern.compile("(?: ?([+\u2212\u2013-]) ?(?=\\d)(?:(\\d{1,4}) ?[jd](?![a-z]))?"
                    + " ?(?:(\\d{1,5}) ?h ?(\\d{1,2})?(?![\\d:]))? ?(?:(\\d{1,6}) ?(?:min|mn|m))?)?"
                    + "(?: ?(?:a |at )?" + TimeOfDay.PATTERN + ")?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Map<String, String> milestones = new HashMap<>();
    private final int longest;

    StartReader(List<String> milestones) {
        milestones.forEach(code -> this.milestones.put(Spelling.words(code), code));
        this.longest =
                this.milestones.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The start that a cell words, or nothing when it words none. */
    Optional<Start> read(Cell cell) {
        if (cell.kind() == Kind.DATE) {
            return fromDateCell(cell);
        }
        String text = Spelling.words(cell.text());
        Optional<Start> milestone = fromMilestone(text);
        return milestone.isPresent() ? milestone : fromText(text);
    }

    private static Optional<Start> fromDateCell(Cell cell) {
        LocalDateTime value = cell.dateTime();
        boolean midnight = value.toLocalTime().equals(LocalTime.MIDNIGHT);
        return cell.number() < 1
                ? Optional.empty()
                : plausible(new OnDate(value.toLocalDate(), midnight ? null : value.toLocalTime()));
    }

    private static Optional<Start> fromText(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return onDate(dayFirst, year(dayFirst.group(3)), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches()
                ? onDate(yearFirst, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                : Optional.empty();
    }

    private static String year(String digits) {
        return digits.length() == 2 ? "20" + digits : digits;
    }

    private static Optional<Start> onDate(Matcher matcher, String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (matcher.group(4) == null) {
                return plausible(new OnDate(date, null));
            }
            return TimeOfDay.of(matcher.group(4), matcher.group(5), matcher.group(6))
                    .flatMap(time -> plausible(new OnDate(date, time)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Start> plausible(OnDate start) {
        int year = start.date().getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(start) : Optional.empty();
    }

    /** The longest milestone that leaves an offset behind it: {@code Go/No-Go 10} is not {@code Go/No-Go 1}. */
    private Optional<Start> fromMilestone(String text) {
        for (int length = Math.min(text.length(), longest); length > 0; length--) {
            String code = milestones.get(text.substring(0, length));
            if (code != null) {
                Matcher offset = OFFSET.matcher(text.substring(length));
                if (offset.matches()) {
                    return withOffset(code, offset);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Start> withOffset(String milestone, Matcher offset) {
        boolean back = offset.group(1) != null && !offset.group(1).equals("+");
        long days = number(offset.group(2));
        Duration exact = null;
        if (offset.group(3) != null || offset.group(5) != null) {
            exact = Duration.ofHours(number(offset.group(3)))
                    .plusMinutes(number(offset.group(4)) + number(offset.group(5)));
        }
        Duration signed = exact == null || !back ? exact : exact.negated();
        if (offset.group(6) == null) {
            return Optional.of(new FromMilestone(milestone, back ? -days : days, signed, null));
        }
        return TimeOfDay.of(offset.group(6), offset.group(7), offset.group(8))
                .map(time -> new FromMilestone(milestone, back ? -days : days, signed, time));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
