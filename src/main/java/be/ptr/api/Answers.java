package be.ptr.api;

import be.ptr.database.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps two requests under one key apart, on all nodes, and remembers for a day what the first was answered. */
@Component
public final class Answers {
    private static final Duration KEPT = Duration.ofHours(24);
    /** Without news from its node for so long, a request has ended with it. */
    private static final Duration LENGTH = Duration.ofMinutes(1);

    private static final String ANSWERS = "answers";

    private final MongoOperations mongo;
    private final Leases leases;
    private final Clock clock;

    public Answers(MongoOperations mongo, Leases leases, Clock clock) {
        this.mongo = mongo;
        this.leases = leases;
        this.clock = clock;
    }

    /** @param answer null while the request is being carried out, and for ever after a node died at that */
    @Document(ANSWERS)
    @TypeAlias("answer")
    record Stored(
            @Id String key,
            String fingerprint,
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
        }
        Update begun = Update.update("fingerprint", fingerprint)
                .set("expires", now.plus(KEPT))
                .unset("answer");
        return leases.take(ANSWERS, key, LENGTH, begun)
                .<Claim>map(lease -> new Claim.Granted(key, lease))
                .orElseGet(Claim.Busy::new);
    }

    /** Remembers what the request was answered; whoever has taken the key over meanwhile remembers it himself. */
    public void keep(Claim.Granted claim, Answer answer) {
        Update kept =
                Update.update("answer", answer).set("expires", clock.instant().plus(KEPT));
        claim.lease().end(kept, KEPT);
    }

    /** Lets the request be made again: nothing changed. */
    public void release(Claim.Granted claim) {
        claim.lease().release();
    }

    /** The embedded server has no index that would do this. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void forgetExpired() {
        mongo.remove(Query.query(Criteria.where("expires").lt(clock.instant())), Stored.class);
    }
}
