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

    /**
     * The parcel in which {@code person} is told that a step is Ready: always the same for the same step.
     *
     * @param step the key of its id
     * @param gather for so long after an e-mail to the person nothing leaves alone
     */
    public Parcel telling(DryRun run, String person, String step, Instant now, Duration gather) {
        return change(run, person, one -> one.of(step).isPresent() ? one : one.telling(step, now, gather))
                .of(step)
                .orElseThrow();
    }

    public Optional<Parcel> find(DryRun run, String person, int number) {
        return read(run, person).numbered(number);
    }

    /** The letter of a list is on its way. */
    public void announced(DryRun run, String person, int number) {
        change(run, person, one -> one.announced(number));
    }

    /** Nothing is added to it any more. */
    public Optional<Parcel> close(DryRun run, String person, int number, Instant now) {
        return change(run, person, one -> one.closed(number, now)).numbered(number);
    }

    /** How many e-mails would leave if {@code letters} more steps became Ready for the person at {@code now}. */
    public int emails(DryRun run, String person, int letters, Instant now, Duration gather) {
        Correspondent before = read(run, person);
        Correspondent after = before;
        for (int i = 0; i < letters; i++) {
            after = after.telling("?" + i, now, gather);
        }
        return gather.isZero()
                ? letters
                : after.parcels().size() - before.parcels().size();
    }

    private Correspondent read(DryRun run, String person) {
        String key = person.toLowerCase(Locale.ROOT);
        Correspondent found = mongo.findById(Correspondent.id(run, key), Correspondent.class);
        return found == null ? Correspondent.fresh(run, key) : found;
    }

    private Correspondent change(DryRun run, String person, UnaryOperator<Correspondent> change) {
        while (true) {
            Correspondent before = read(run, person);
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
