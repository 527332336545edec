package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import be.ptr.notification.register.Mail;
import be.ptr.notification.register.Mails;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What happens to a letter that could not be sent. */
@Component
class Setbacks {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** Of what a server puts off: it is not going to take it any more. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final Outbox outbox;
    private final Mails mails;
    private final Clock clock;

    Setbacks(Outbox outbox, Mails mails, Clock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.clock = clock;
    }

    /** For good: an incident, a line on the page of e-mails, and a letter to the leads of the run. */
    void refused(Posting posting, Mail mail, Cause cause) {
        mails.save(mail.in(Mail.State.FAILED, cause.toString(), clock.instant()));
        outbox.failed(posting, cause.toString());
        Letter letter = posting.letter();
        if (letter.run() != null && letter.kind() != LetterKind.SENDING_FAILED) {
            outbox.announce(Letter.sendingFailed(letter, posting.recipient(), cause.toString()));
        }
    }

    /** The server wants to be asked again: less and less often, for two days. */
    void later(Posting posting, Mail mail, String said) {
        if (age(posting).compareTo(PATIENCE) > 0) {
            refused(posting, mail, new Cause("too-long", said));
        } else {
            outbox.postponed(posting, delay(posting), new Cause("later", said).toString());
        }
    }

    /** No letter passes; that is no fault of this one, however long it takes. */
    void unreachable(Posting posting, String cause) {
        outbox.postponed(posting, SHORTEST, cause.isEmpty() ? new Cause("unreachable", "").toString() : cause);
    }

    /** It cannot be said yet to whom it goes, or what it says. */
    void notYet(Posting posting) {
        outbox.postponed(posting, Duration.ofSeconds(5), new Cause("not-yet", "").toString());
    }

    /** Something of our own went wrong. */
    void unexpected(Posting posting, String number) {
        outbox.postponed(posting, delay(posting), new Cause("unexpected", number).toString());
    }

    /** A quarter of the time that it has been waiting already. */
    private Duration delay(Posting posting) {
        Duration quarter = age(posting).dividedBy(4);
        if (quarter.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return quarter.compareTo(LONGEST) > 0 ? LONGEST : quarter;
    }

    private Duration age(Posting posting) {
        return Duration.between(posting.since(), clock.instant());
    }
}
