package be.ptr.notification;

import be.ptr.engine.Letter;
import be.ptr.engine.LetterKind;
import be.ptr.notification.register.Correspondent.Parcel;
import be.ptr.notification.register.Correspondents;
import be.ptr.notification.register.Correspondents.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    /** The key of the step of a stored fact. */
    static String step(String what) {
        return what.split(NUMBERED, 2)[0];
    }

    /** Not before everything that belongs together is in it. */
    Instant earliest(Letter list) {
        return find(list).filter(parcel -> !parcel.closed()).map(Parcel::at).orElse(Instant.MIN);
    }

    /**
     * Whether nothing is left to tell. What is added while nothing in it is true may be true: it is closed before it is given
     * up.
     *
     * @param left what is true of the stored facts of {@code list}
     */
    boolean isVoid(Letter list, Function<List<String>, List<?>> left) {
        return left.apply(whats(find(list))).isEmpty()
                && left.apply(closed(list)).isEmpty();
    }

    /** The facts to tell, to which nothing is added any more. */
    List<String> closed(Letter list) {
        return whats(correspondents.close(
                reason(list.kind()),
                Objects.requireNonNull(list.run()),
                list.recipient(),
                number(list),
                clock.instant()));
    }

    private static List<String> whats(Optional<Parcel> parcel) {
        return parcel.map(Parcel::steps).orElse(List.of());
    }

    private Optional<Parcel> find(Letter list) {
        return correspondents.find(
                reason(list.kind()), Objects.requireNonNull(list.run()), list.recipient(), number(list));
    }

    private static int number(Letter list) {
        return Integer.parseInt(list.occurrence());
    }
}
