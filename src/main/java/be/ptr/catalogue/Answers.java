package be.ptr.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps two requests under one key apart, on all nodes, and remembers for a day what the first was answered. */
public final class Answers {
    private static final Duration KEPT = Duration.ofHours(24);
    /** So long one request may take; a node that died meanwhile frees its key then. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final Clock clock;

    public Answers(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @param busyUntil when somebody else may carry it out, unless there is an answer */
    @Document("answers")
    @TypeAlias("answer")
    record Stored(
            @Id String key,
            @Version @Nullable Long revision,
            String fingerprint,
            Instant busyUntil,
            Instant expires,
            @Nullable Answer answer) {}

    /**
     * Asks for leave to carry out a request.
     *
     * @param fingerprint of everything that makes the request what it is
     */
    public Claim claim(String key, String fingerprint) {
        Instant now = clock.instant();
        Stored known = mongo.findById(key, Stored.class);
        if (known != null && known.expires().isAfter(now)) {
            if (!known.fingerprint().equals(fingerprint)) {
                return new Claim.Taken();
            }
            if (known.answer() != null) {
                return new Claim.Answered(known.answer());
            }
            if (known.busyUntil().isAfter(now)) {
                return new Claim.Busy();
            }
        }
        Long revision = known == null ? null : known.revision();
        Stored wanted = new Stored(key, revision, fingerprint, now.plus(LEASE), now.plus(KEPT), null);
        return save(wanted) ? new Claim.Granted(key, revision == null ? 0 : revision + 1) : new Claim.Busy();
    }

    /** Remembers what the request was answered; whoever has taken the key over meanwhile remembers it himself. */
    public void keep(Claim.Granted claim, Answer answer) {
        Stored held = mongo.findById(claim.key(), Stored.class);
        if (isHeldBy(claim, held)) {
            Instant now = clock.instant();
            save(new Stored(claim.key(), held.revision(), held.fingerprint(), now, now.plus(KEPT), answer));
        }
    }

    /** Lets the request be made again: nothing changed. */
    public void release(Claim.Granted claim) {
        Stored held = mongo.findById(claim.key(), Stored.class);
        if (isHeldBy(claim, held)) {
            mongo.remove(held);
        }
    }

    /** The embedded server has no index that would do this. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("expires").lt(clock.instant())), Stored.class);
    }

    private static boolean isHeldBy(Claim.Granted claim, @Nullable Stored held) {
        return held != null && held.revision() != null && held.revision() == claim.revision();
    }

    private boolean save(Stored wanted) {
        try {
            mongo.save(wanted);
            return true;
        } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
            return false;
        }
    }
}
