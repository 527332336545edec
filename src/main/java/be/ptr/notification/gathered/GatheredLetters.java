package be.ptr.notification.gathered;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What people were told in gathered e-mails. */
@Component
public final class GatheredLetters {
    private final MongoOperations mongo;

    public GatheredLetters(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Stores a new one; false, and nothing changes, when the person has one of this number. */
    public boolean add(Gathered letter) {
        try {
            mongo.insert(letter);
            return true;
        } catch (DuplicateKeyException takenByAnotherNode) {
            return false;
        }
    }

    /** The one with this id, which is stored and stays. */
    public Optional<Gathered> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Gathered.class));
    }

    /** All that these people ever got. */
    public List<Gathered> of(Collection<String> people) {
        return mongo.find(Query.query(Criteria.where("person").in(people)), Gathered.class);
    }

    /** Those whose e-mail is not known to be on its way. */
    public List<Gathered> unannounced() {
        return mongo.find(Query.query(Criteria.where("announced").is(false)), Gathered.class);
    }

    /** Its e-mail is on its way. */
    public void announced(String id) {
        change(id, Gathered::withAnnounced);
    }

    /** Nothing is added to it any more; nothing when there is none. */
    public Optional<Gathered> close(String id) {
        return change(id, Gathered::withClosed);
    }

    /** Stores {@code letter} as it was changed; false, and nothing changes, when somebody else changed it meanwhile. */
    public boolean change(Gathered letter) {
        try {
            mongo.save(letter);
            return true;
        } catch (OptimisticLockingFailureException overtaken) {
            return false;
        }
    }

    private Optional<Gathered> change(String id, UnaryOperator<Gathered> change) {
        Optional<Gathered> found = find(id);
        while (found.isPresent()) {
            Gathered changed = change.apply(found.get());
            if (changed.equals(found.get()) || change(changed)) {
                return Optional.of(changed);
            }
            found = find(id);
        }
        return found;
    }
}
