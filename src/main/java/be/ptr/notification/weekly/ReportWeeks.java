package be.ptr.notification.weekly;

import be.ptr.configuration.Settings;
import be.ptr.notification.weekly.WeeklyMoments.Moment;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The week that a report is about, as its letter names it: an ISO week, or the minute in which a lead asked for it. */
@Component
class ReportWeeks {
    private final WeeklyMoments moments;
    private final ZoneId zone;

    ReportWeeks(Settings settings) {
        this.zone = settings.plan().zone();
        this.moments = new WeeklyMoments(settings.mail().weeklyReport(), zone);
    }

    WeeklyMoments moments() {
        return moments;
    }

    /** What changed after this changed within the week. */
    Instant begin(String name) {
        return isIsoWeek(name)
                ? moments.before(moments.of(name)).at()
                : Instant.parse(name).atZone(zone).minusWeeks(1).toInstant();
    }

    /** When there is a newer report, or nobody waits for this one any more. */
    Instant end(String name) {
        Moment moment = isIsoWeek(name) ? moments.of(name) : moments.lastUntil(Instant.parse(name));
        return moments.nextAfter(moment.at()).at();
    }

    private static boolean isIsoWeek(String name) {
        return name.contains("W");
    }
}
