package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import be.ptr.notification.register.MailChoices;
import be.ptr.plan.DryRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The weekly report of one run, sent when a lead asks for it. */
@Component
public class ReportsOnDemand {
    /** A second click within this time means the same report. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MailChoices choices;
    private final Outbox outbox;
    private final Clock clock;

    ReportsOnDemand(MailChoices choices, Outbox outbox, Clock clock) {
        this.choices = choices;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * To everybody of {@code run}; false, and nothing leaves, when one left within the last minute.
     *
     * @param by user id of the lead
     */
    public boolean send(DryRun run, String by) {
        Instant now = clock.instant();
        boolean first = choices.report(run, now, PAUSE);
        if (first) {
            outbox.announce(Letter.weeklyReport(run, now.toString(), by));
        }
        return first;
    }
}
