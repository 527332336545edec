package be.ptr.notification.register;

import be.ptr.notification.register.Correspondent.Parcel;
import be.ptr.plan.DryRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Which steps are told to whom in which e-mail: each change is one of a single document, whatever other nodes do. */
@Component
public final class Correspondents {
    private final MongoOperations mongo;

    public Correspondents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Why somebody is told of steps: each reason has lists of its own. */
    public enum Reason {
        /** They became Ready: the first one is told alone and at once. */
        READY,
        /** They were transferred together: all are told in a list. */
        TRANSFERRED;

        private String id(DryRun run, String person) {
            return this == READY ? Correspondent.id(run, person) : Correspondent.idOfTransfers(run, person);
        }

        private Correspondent telling(Correspondent one, String what, Instant now, Duration gather) {
            return this == READY ? one.telling(what, now, gather) : one.collecting(what, now, gather);
        }
    }

    /**
     * The parcel in which {@code person} is told of a step: always the same for the same fact.
     *
     * @param what identifies the fact that is told
     * @param gather for so long after an e-mail to the person nothing leaves alone
     */
    public Parcel telling(Reason reason, DryRun run, String person, String what, Instant now, Duration gather) {
        return change(
                        reason,
                        run,
                        person,
                        one -> one.of(what).isPresent() ? one : reason.telling(one, what, now, gather))
                .of(what)
                .orElseThrow();
    }

    public Optional<Parcel> find(Reason reason, DryRun run, String person, int number) {
        return read(reason, run, person).numbered(number);
    }

    /** The letter of a list is on its way. */
    public void announced(Reason reason, DryRun run, String person, int number) {
        change(reason, run, person, one -> one.announced(number));
    }

    /** Nothing is added to it any more. */
    public Optional<Parcel> close(Reason reason, DryRun run, String person, int number, Instant now) {
        return change(reason, run, person, one -> one.closed(number, now)).numbered(number);
    }

    /** How many e-mails would leave if the person were told of {@code letters} more steps at {@code now}. */
    public int emails(Reason reason, DryRun run, String person, int letters, Instant now, Duration gather) {
        Correspondent before = read(reason, run, person);
        Correspondent after = before;
        for (int i = 0; i < letters; i++) {
            after = reason.telling(after, "?" + i, now, gather);
        }
        return gather.isZero()
                ? letters
                : after.parcels().size() - before.parcels().size();
    }

    private Correspondent read(Reason reason, DryRun run, String person) {
        String key = person.toLowerCase(Locale.ROOT);
        String id = reason.id(run, key);
        Correspondent found = mongo.findById(id, Correspondent.class);
        return found == null ? Correspondent.fresh(id, run, key) : found;
    }

    private Correspondent change(Reason reason, DryRun run, String person, UnaryOperator<Correspondent> change) {
        while (true) {
            Correspondent before = read(reason, run, person);
            Correspondent after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            try {
                return mongo.save(after);
            } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
                // Somebody else changed it meanwhile: the change is made to what it is now.
            }
        }
    }
}
