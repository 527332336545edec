package be.ptr.notification.weekly;

import be.ptr.background.Guarded;
import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import be.ptr.engine.ReportTimer;
import be.ptr.notification.weekly.WeeklyMoments.Moment;
import be.ptr.plan.DryRun;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Announces the weekly report of every run when its moment has come; when it passed while nobody was there, at once. */
@Component
public class WeeklyDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDispatch.class);

    private final ReportTimer timer;
    private final Reports reports;
    private final Outbox outbox;
    private final ReportWeeks weeks;
    private final Clock clock;
    private final boolean working;

    WeeklyDispatch(
            ReportTimer timer,
            Reports reports,
            Outbox outbox,
            ReportWeeks weeks,
            Clock clock,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean working) {
        this.timer = timer;
        this.reports = reports;
        this.outbox = outbox;
        this.weeks = weeks;
        this.clock = clock;
        this.working = working;
    }

    /** Whatever failed, because another node does the same perhaps, is tried again in a minute. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tick() {
        if (working) {
            Guarded.attempt(
                    this::dispatch,
                    (number, failure) -> LOG.warn(
                            "PTR-N20 weekly report not announced, tried again in a minute; failure {}",
                            number,
                            failure));
        }
    }

    /** What is due; nothing most of the time. */
    public void dispatch() {
        Instant now = clock.instant();
        WeeklyMoments moments = weeks.moments();
        timer.keep(moments.name(), reported -> after(now, reported).at());
        if (timer.isDue()) {
            Moment moment = moments.lastUntil(now);
            List<DryRun> runs = reports.wanted(moments.before(moment).at());
            timer.carryOut(
                    moment.week(),
                    moments.nextAfter(now).at(),
                    () -> runs.forEach(run -> outbox.announce(Letter.weeklyReport(run, moment.week(), ""))));
        }
    }

    /** The next moment of a week that was not reported yet. */
    private Moment after(Instant now, String reported) {
        Moment next = weeks.moments().nextAfter(now);
        return next.week().equals(reported) ? weeks.moments().nextAfter(next.at()) : next;
    }
}
