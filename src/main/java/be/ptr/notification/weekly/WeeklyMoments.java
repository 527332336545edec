package be.ptr.notification.weekly;

import be.ptr.configuration.MailSettings.Weekly;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * The moments of the weekly report, one in each ISO week. A time that the clock skips in the night of a change moves
 * forward by the gap, one that it shows twice means the first, as in the workbook.
 */
public record WeeklyMoments(Weekly weekly, ZoneId zone) {

    /**
     * One of them.
     *
     * @param week the ISO week it stands for, for example {@code 2021-W43}
     */
    public record Moment(Instant at, String week) {}

    /** The first one that is later than {@code instant}. */
    public Moment nextAfter(Instant instant) {
        return of(dateAfter(instant));
    }

    /** The last one that is not later than {@code instant}. */
    public Moment lastUntil(Instant instant) {
        return of(dateAfter(instant).minusWeeks(1));
    }

    /** The one of the week before. */
    public Moment before(Moment moment) {
        return lastUntil(moment.at().minusNanos(1));
    }

    /** The one of an ISO week, as {@link Moment#week()} names it. */
    public Moment of(String week) {
        return of(LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE)
                .with(TemporalAdjusters.nextOrSame(weekly.day())));
    }

    /** What it is called where it is stored: another one means that the configuration changed. */
    public String name() {
        return weekly.day() + " " + weekly.time() + " " + zone.getId();
    }

    private LocalDate dateAfter(Instant instant) {
        LocalDate date =
                LocalDate.ofInstant(instant, zone).minusWeeks(1).with(TemporalAdjusters.nextOrSame(weekly.day()));
        while (!of(date).at().isAfter(instant)) {
            date = date.plusWeeks(1);
        }
        return date;
    }

    private Moment of(LocalDate date) {
        String week =
                "%d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Moment(date.atTime(weekly.time()).atZone(zone).toInstant(), week);
    }
}
