package be.ptr.sample;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a step may start: a milestone with an offset, and how the workbook writes it.
 *
 * @param text such as {@code T0-5j 08:00} or {@code BU STOP + 30min}
 */
record SampleStart(String text, Form form) {

    /** How the workbook writes a start. */
    enum Form {
        /** As worded here. */
        OFFSET,
        /** As a date with its time. */
        DATE_TIME,
        /** As a date, the time standing in the column {@code Heure}. */
        DATE_AND_HOUR
    }

    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final Pattern OFFSET =
            Pattern.compile("(?:([+-]) ?(?:(\\d+)j|(?:(\\d+)h)?(?:(\\d+)(?:min)?)?))?(?: ?(\\d\\d:\\d\\d))?");

    /** {@code T0-5j} as it stands, {@code le T0-5j 08:00} as a date, {@code le T0-5j à 08:00} as a date and an hour. */
    static SampleStart of(String field) {
        if (!field.startsWith("le ")) {
            return new SampleStart(field, Form.OFFSET);
        }
        Form form = field.contains(" à ") ? Form.DATE_AND_HOUR : Form.DATE_TIME;
        return new SampleStart(field.substring(3).replace(" à ", " "), form);
    }

    /** The start in one execution. */
    ZonedDateTime in(String run, List<SampleMilestone> milestones) {
        SampleMilestone milestone = milestones.stream()
                .filter(candidate -> text.startsWith(candidate.code()))
                .max(Comparator.comparing(candidate -> candidate.code().length()))
                .orElseThrow(() -> new IllegalArgumentException("no milestone in \"" + text + "\""));
        Matcher offset =
                OFFSET.matcher(text.substring(milestone.code().length()).strip());
        if (!offset.matches()) {
            throw new IllegalArgumentException("no offset in \"" + text + "\"");
        }
        ZonedDateTime start = milestone.dates().get(run).atZone(ZONE);
        int sign = "-".equals(offset.group(1)) ? -1 : 1;
        start = start.plusDays(sign * number(offset.group(2)))
                .plusHours(sign * number(offset.group(3)))
                .plusMinutes(sign * number(offset.group(4)));
        return offset.group(5) == null ? start : start.with(LocalTime.parse(offset.group(5)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
