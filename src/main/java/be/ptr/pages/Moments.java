package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.wording.Durations;
import be.ptr.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants and durations as readers of one language read them in one zone; what is absent is empty. */
final class Moments {
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final Wording wording;

    Moments(ZoneId zone, Locale locale) {
        this.wording = new Wording(Language.of(locale));
        this.day = DateTimeFormatter.ofPattern("EEE dd/MM/yyyy HH:mm", locale).withZone(zone);
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss", locale).withZone(zone);
    }

    /** Day of the week, date with its year, hours and minutes. */
    String day(@Nullable Instant instant) {
        return instant == null ? "" : day.format(instant);
    }

    /** Hours, minutes and seconds. */
    String time(Instant instant) {
        return time.format(instant);
    }

    String length(@Nullable Duration duration) {
        return duration == null ? "" : Durations.text(duration, wording);
    }
}
