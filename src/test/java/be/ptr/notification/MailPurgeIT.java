package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.engine.Posting;
import be.ptr.notification.register.Mail;
import be.ptr.notification.register.Mails;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of e-mails goes a year after their end, and nothing is sent twice for it. */
class MailPurgeIT extends MailScene {
    private final Instant old = Instant.now().minus(MailPurge.KEPT).minus(Duration.ofHours(1));

    @Autowired
    private MailPurge purge;

    @Autowired
    private Mails mails;

    @Autowired
    private MessageId ids;

    private String mail(String id, Mail.State state, Instant changed) {
        String whole = id + "-" + run.name().replace(' ', '-') + "@example.be";
        return save(whole, state, changed);
    }

    private String save(String id, Mail.State state, Instant changed) {
        mails.save(new Mail(id, null, "READY", run.name(), "A", ADA, state, "", "", "", "", changed, changed));
        return id;
    }

    @Test
    void whatEndedAYearAgoGoesWhatFailedOrEndedLaterStays() {
        String sent = mail("sent", Mail.State.SENT, old);
        String joined = mail("joined", Mail.State.JOINED, old);
        String dropped = mail("dropped", Mail.State.DROPPED, old);
        String failed = mail("failed", Mail.State.FAILED, old);
        String late = mail("late", Mail.State.SENT, old.plus(Duration.ofHours(2)));
        purge.purge();

        assertThat(mails.find(sent)).isEmpty();
        assertThat(mails.find(joined)).isEmpty();
        assertThat(mails.find(dropped)).isEmpty();
        assertThat(mails.find(failed)).isPresent();
        assertThat(mails.find(late)).isPresent();
    }

    @Test
    void whatALetterInTheOutboxAsksForStaysWhateverItsAgeAndIsNotSentTwice() {
        server.start();
        addressAll();
        Posting waiting = outbox.waiting(100).stream()
                .filter(posting -> run.equals(posting.letter().run()))
                .findFirst()
                .orElseThrow();
        String id = save(ids.of(waiting), Mail.State.SENT, old);
        purge.purge();
        sendAll();

        assertThat(mails.find(id)).isPresent();
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
