package be.ptr.notification;

import be.ptr.background.Guarded;
import be.ptr.engine.Outbox;
import be.ptr.notification.register.Mails;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets go what is kept of e-mails a year after they came to their end, as the engine does with their letters. One whose
 * letter is still in the outbox stays, whatever its age: it is what keeps the letter from being sent twice.
 */
@Component
class MailPurge {
    /** After the end of an e-mail; the engine's history of the process {@code notification} has the same. */
    static final Duration KEPT = Duration.ofDays(365);

    private static final Logger LOG = LoggerFactory.getLogger(MailPurge.class);

    private final Mails mails;
    private final Outbox outbox;
    private final MessageId ids;
    private final Clock clock;

    MailPurge(Mails mails, Outbox outbox, MessageId ids, Clock clock) {
        this.mails = mails;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void tick() {
        Guarded.attempt(
                this::purge,
                (number, failure) -> LOG.warn(
                        "PTR-N22 old e-mails not forgotten, tried again in a day; failure {}", number, failure));
    }

    /** Forgets what ended more than a year ago. */
    void purge() {
        Set<String> asked = outbox.waiting(Integer.MAX_VALUE).stream()
                .filter(posting -> !posting.recipient().isEmpty())
                .map(ids::of)
                .collect(Collectors.toSet());
        mails.forget(clock.instant().minus(KEPT), asked);
    }
}
