package be.ptr.notification.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.MailSettings.Weekly;
import be.ptr.notification.weekly.WeeklyMoments.Moment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyMomentsTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final WeeklyMoments monday = moments(DayOfWeek.MONDAY, "08:00");

    @Test
    void itIsEightOClockInBothSeasons() {
        assertThat(monday.nextAfter(at("2021-10-27T12:00:00Z")).at()).isEqualTo(at("2021-11-01T07:00:00Z"));
        assertThat(monday.nextAfter(at("2021-03-24T12:00:00Z")).at()).isEqualTo(at("2021-03-29T06:00:00Z"));
    }

    @Test
    void aMomentIsLastWhenItIsReachedAndNextUntilThen() {
        Instant moment = at("2021-11-01T07:00:00Z");
        assertThat(monday.nextAfter(moment.minusNanos(1)).at()).isEqualTo(moment);
        assertThat(monday.nextAfter(moment).at()).isEqualTo(at("2021-11-08T07:00:00Z"));
        assertThat(monday.lastUntil(moment).at()).isEqualTo(moment);
        assertThat(monday.lastUntil(moment.minusNanos(1)).at()).isEqualTo(at("2021-10-25T06:00:00Z"));
    }

    @Test
    void aTimeThatTheClockSkipsMovesForwardByTheGap() {
        assertThat(moments(DayOfWeek.SUNDAY, "02:30").nextAfter(at("2021-03-26T00:00:00Z")))
                .isEqualTo(new Moment(at("2021-03-28T01:30:00Z"), "2021-W12"));
    }

    @Test
    void ofATimeThatTheClockShowsTwiceTheFirstCountsAndOnlyThatOne() {
        WeeklyMoments night = moments(DayOfWeek.SUNDAY, "02:30");
        Moment first = night.nextAfter(at("2021-10-29T00:00:00Z"));
        assertThat(first).isEqualTo(new Moment(at("2021-10-31T00:30:00Z"), "2021-W43"));
        assertThat(night.nextAfter(first.at()).at()).isEqualTo(at("2021-11-07T01:30:00Z"));
        assertThat(night.lastUntil(at("2021-10-31T01:30:00Z"))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-03T12:00:00Z, 2020-W53",
        "2021-01-04T12:00:00Z, 2021-W01",
        "2018-12-31T12:00:00Z, 2019-W01",
    })
    void theWeekIsThatOfTheIsoCalendar(Instant instant, String week) {
        assertThat(moments(DayOfWeek.from(instant.atZone(BRUSSELS)), "08:00")
                        .lastUntil(instant)
                        .week())
                .isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Brussels, MONDAY, 08:00",
        "Europe/Brussels, SUNDAY, 02:00",
        "Europe/Brussels, SUNDAY, 02:30",
        "Europe/Brussels, SUNDAY, 03:00",
        "America/New_York, SUNDAY, 01:30",
        "Australia/Lord_Howe, SUNDAY, 02:15",
        "Pacific/Apia, FRIDAY, 23:59",
        "UTC, THURSDAY, 00:00",
    })
    void overFortyYearsEveryWeekHasOneMoment(ZoneId zone, DayOfWeek day, LocalTime time) {
        WeeklyMoments moments = new WeeklyMoments(new Weekly(day, time), zone);
        Set<String> weeks = new HashSet<>();
        List<Moment> all = new ArrayList<>();
        Moment moment = moments.nextAfter(at("2000-01-01T00:00:00Z"));
        while (moment.at().isBefore(at("2040-01-01T00:00:00Z"))) {
            assertThat(weeks.add(moment.week())).as(moment.week()).isTrue();
            all.add(moment);
            moment = moments.nextAfter(moment.at());
        }
        assertThat(all).hasSizeBetween(2086, 2088);
        for (int i = 1; i < all.size(); i++) {
            Duration week = Duration.between(all.get(i - 1).at(), all.get(i).at());
            assertThat(week).isBetween(Duration.ofDays(6), Duration.ofDays(8));
            assertThat(moments.of(all.get(i).week())).isEqualTo(all.get(i));
            assertThat(moments.before(all.get(i))).isEqualTo(all.get(i - 1));
            ZonedDateTime local = all.get(i).at().atZone(zone);
            if (local.getDayOfWeek() == day && zone.getRules().isDaylightSavings(local.toInstant())) {
                assertThat(local.toLocalTime()).isIn(time, time.plusMinutes(30), time.plusHours(1));
            }
        }
    }

    @Test
    void anotherTimeOrZoneHasAnotherName() {
        assertThat(monday.name()).isEqualTo("MONDAY 08:00 Europe/Brussels");
    }

    private static WeeklyMoments moments(DayOfWeek day, String time) {
        return new WeeklyMoments(new Weekly(day, LocalTime.parse(time)), BRUSSELS);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
