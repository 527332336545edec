package be.ptr.notification;

import be.ptr.background.Guarded;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what is in the outbox and deals with it; the failure of one letter stops no other. */
@Component
class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);
    private static final int BATCH = 24;
    /** Longer than a batch takes with a mail server that answers each time just before the time-out. */
    private static final Duration HOLD = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final Correspondences correspondences;
    private final Sending sending;
    private final Setbacks setbacks;
    private final Situations situations;
    private final Senders senders;
    private final Outlet outlet;

    Round(
            Outbox outbox,
            Correspondences correspondences,
            Sending sending,
            Setbacks setbacks,
            Situations situations,
            Senders senders,
            Outlet outlet) {
        this.outbox = outbox;
        this.correspondences = correspondences;
        this.sending = sending;
        this.setbacks = setbacks;
        this.situations = situations;
        this.senders = senders;
        this.outlet = outlet;
    }

    /** Returns how many letters were dealt with; none when nothing was there to be taken. */
    int work() {
        return address() + send();
    }

    int address() {
        List<Posting> postings = outbox.takeUnaddressed(BATCH, HOLD);
        situations.forget();
        postings.forEach(posting -> guarded(posting, this::address));
        return postings.size();
    }

    private void address(Posting posting) {
        outbox.addressed(posting, correspondences.of(posting.letter()).addressees(posting.letter()));
    }

    private int send() {
        if (!outlet.isOpen()) {
            return 0;
        }
        List<Posting> postings = outbox.takeAddressed(BATCH, HOLD);
        situations.forget();
        senders.each(postings, posting -> guarded(posting, sending::send));
        return postings.size();
    }

    private void guarded(Posting posting, Consumer<Posting> work) {
        Guarded.attempt(() -> tried(posting, work), (number, failure) -> {
            LOG.warn("PTR-N03 letter {} not sent, tried again later; failure {}", posting.id(), number, failure);
            postponed(posting, () -> setbacks.unexpected(posting, number));
        });
    }

    private void tried(Posting posting, Consumer<Posting> work) {
        try {
            work.accept(posting);
        } catch (NotYet patience) {
            postponed(posting, () -> setbacks.notYet(posting));
        }
    }

    /** Where even that fails, the letter comes back when it is no longer held. */
    private static void postponed(Posting posting, Runnable work) {
        Guarded.attempt(
                work,
                (number, failure) ->
                        LOG.warn("PTR-N04 letter {} not put back; failure {}", posting.id(), number, failure));
    }
}
