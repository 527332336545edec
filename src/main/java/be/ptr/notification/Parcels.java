package be.ptr.notification;

import be.ptr.configuration.Settings;
import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.engine.Outbox;
import be.ptr.engine.Posting;
import be.ptr.notification.register.Correspondent.Parcel;
import be.ptr.notification.register.Correspondents;
import be.ptr.notification.register.Correspondents.Reason;
import be.ptr.plan.DryRun;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides whether a person is told at once that a step is Ready, or a little later together with others. It is stored
 * which e-mail tells of a step before the list is announced, and announced before the step's own letter ends: whatever
 * crashes in between is done again and comes to the same.
 */
@Component
class Parcels {
    private final Correspondents correspondents;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration gather;

    @Autowired
    Parcels(Correspondents correspondents, Outbox outbox, Settings settings, Clock clock) {
        this(correspondents, outbox, settings.mail().gather(), clock);
    }

    Parcels(Correspondents correspondents, Outbox outbox, Duration gather, Clock clock) {
        this.correspondents = correspondents;
        this.outbox = outbox;
        this.gather = gather;
        this.clock = clock;
    }

    /**
     * Whether the letter is told in a list, which is on its way then; only kinds that have a list ever are. One at a
     * time, lest two announce the same list; where two nodes do, it is the same letter twice and leaves once.
     */
    synchronized boolean take(Posting posting) {
        Letter letter = posting.letter();
        Optional<LetterKind> list = letter.kind().list();
        if (gather.isZero() || list.isEmpty()) {
            return false;
        }
        DryRun run = Objects.requireNonNull(letter.run());
        Reason reason = StoredLists.reason(letter.kind());
        String person = posting.recipient();
        Parcel parcel = correspondents.telling(reason, run, person, StoredLists.what(letter), clock.instant(), gather);
        if (parcel.list() && !parcel.announced()) {
            outbox.announce(Letter.list(list.get(), run, parcel.number(), person));
            correspondents.announced(reason, run, person, parcel.number());
        }
        return parcel.list();
    }
}
