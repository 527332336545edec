package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.register.Correspondent.Parcel;
import be.ptr.notification.register.Correspondents;
import be.ptr.notification.register.Correspondents.Reason;
import be.ptr.plan.StepId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What letters that tell of several steps tell, as it is stored. */
@Component
class StoredLists {
    private static final String NUMBERED = ";";

    private final Correspondents correspondents;
    private final Clock clock;

    StoredLists(Correspondents correspondents, Clock clock) {
        this.correspondents = correspondents;
        this.clock = clock;
    }

    static Reason reason(LetterKind kind) {
        return kind == LetterKind.READY || kind == LetterKind.READY_LIST ? Reason.READY : Reason.TRANSFERRED;
    }

    /** What identifies the fact that {@code letter} tells: a step can be transferred to the same person twice. */
    static String what(Letter letter) {
        String step = Objects.requireNonNull(letter.step()).key();
        return reason(letter.kind()) == Reason.READY ? step : step + NUMBERED + letter.occurrence();
    }

    /** The step of a stored fact. */
    static StepId step(String what) {
        return new StepId(what.split(NUMBERED, 2)[0]);
    }

    /** Not before everything that belongs together is in it. */
    Instant earliest(Letter list) {
        return find(list).filter(parcel -> !parcel.closed()).map(Parcel::at).orElse(Instant.MIN);
    }

    Optional<Parcel> find(Letter list) {
        return correspondents.find(
                reason(list.kind()), Objects.requireNonNull(list.run()), list.recipient(), number(list));
    }

    /** Nothing is added to it any more. */
    Optional<Parcel> close(Letter list) {
        return correspondents.close(
                reason(list.kind()),
                Objects.requireNonNull(list.run()),
                list.recipient(),
                number(list),
                clock.instant());
    }

    private static int number(Letter list) {
        return Integer.parseInt(list.occurrence());
    }
}
