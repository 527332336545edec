package be.ptr.database;

import be.ptr.background.Guarded;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Leases in MongoDB, each two fields of a document that may say more. Every step is one command that asks for the token of the
 * holder, so that two nodes never both have it, and a stranger gives back nothing.
 */
@Component
public final class Leases {
    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final String HOLDER = "holder";
    private static final String UNTIL = "until";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();

    public Leases(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Takes the lease of {@code id} unless somebody holds it; who does not renew it for {@code length} has lost it to whoever
     * comes then.
     */
    public Optional<Lease> take(String collection, String id, Duration length) {
        return take(collection, id, length, new Update());
    }

    /**
     * The same for a document that says more.
     *
     * @param also what is written into it in the same command
     */
    public Optional<Lease> take(String collection, String id, Duration length, Update also) {
        Lease wanted = new Lease(
                this, new Lease.Key(collection, id, length), UUID.randomUUID().toString());
        Query free = byId(id).addCriteria(Criteria.where(UNTIL).lte(clock.instant()));
        Update taken =
                also.set(HOLDER, wanted.token()).set(UNTIL, clock.instant().plus(length));
        if (mongo.updateFirst(free, taken, collection).getMatchedCount() == 0 && !isFirst(wanted, taken)) {
            return Optional.empty();
        }
        held.add(wanted);
        return Optional.of(wanted);
    }

    /** The document comes into being by the token, so that of two who find none one makes it and the other collides with it. */
    private boolean isFirst(Lease wanted, Update taken) {
        try {
            Query ours = byToken(wanted);
            return mongo.upsert(ours, taken, wanted.key().collection()).getUpsertedId() != null;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    /** Whether somebody holds the lease of {@code id} now. */
    public boolean isHeld(String collection, String id) {
        return mongo.exists(byId(id).addCriteria(Criteria.where(UNTIL).gt(clock.instant())), collection);
    }

    /** Frees every lease of {@code collection}; for a program that starts and knows that it is the only one. */
    public void releaseAll(String collection) {
        mongo.remove(new Query(), collection);
    }

    /** Has whatever this node still works at be its own; what cannot be renewed now is tried again, or lost. */
    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    public void renewHeld() {
        for (Lease lease : held) {
            Guarded.attempt(
                    () -> renew(lease),
                    (number, failure) -> LOG.warn(
                            "PTR-M04 lease of {} not renewed, tried again in seconds; failure {}",
                            lease.key().id(),
                            number,
                            failure));
        }
    }

    boolean renew(Lease lease) {
        Update longer = Update.update(UNTIL, clock.instant().plus(lease.key().length()));
        return write(lease, longer);
    }

    boolean end(Lease lease, Update last, Duration closed) {
        held.remove(lease);
        return write(lease, last.unset(HOLDER).set(UNTIL, clock.instant().plus(closed)));
    }

    void release(Lease lease) {
        held.remove(lease);
        mongo.remove(byToken(lease), lease.key().collection());
    }

    private boolean write(Lease lease, Update update) {
        boolean ours = mongo.updateFirst(byToken(lease), update, lease.key().collection())
                        .getMatchedCount()
                == 1;
        if (!ours) {
            held.remove(lease);
        }
        return ours;
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private static Query byToken(Lease lease) {
        return byId(lease.key().id()).addCriteria(Criteria.where(HOLDER).is(lease.token()));
    }
}
