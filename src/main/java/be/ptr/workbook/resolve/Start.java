package be.ptr.workbook.resolve;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When a step starts, as a cell words it. */
sealed interface Start {

    /** The time of day that the cell gives, or null when it leaves that open. */
    @Nullable
    LocalTime time();

    /** The same with a time of day from elsewhere. */
    Start at(LocalTime time);

    /** A date of the calendar; without a time, midnight. */
    record OnDate(LocalDate date, @Nullable LocalTime time) implements Start {
        @Override
        public Start at(LocalTime other) {
            return new OnDate(date, other);
        }
    }

    /**
     * A milestone with an offset.
     *
     * @param days calendar days in the zone of the plan
     * @param exact hours and minutes, or null when the cell gives none
     */
    record FromMilestone(
            String milestone,
            long days,
            @Nullable Duration exact,
            @Nullable LocalTime time) implements Start {
        @Override
        public Start at(LocalTime other) {
            return new FromMilestone(milestone, days, exact, other);
        }
    }
}
