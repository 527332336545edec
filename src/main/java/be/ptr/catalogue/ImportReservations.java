package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;

/** Keeps two imports of one run apart, also when they come to two nodes. */
public final class ImportReservations {
    private final MongoOperations mongo;
    private final Clock clock;

    public ImportReservations(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Document("imports")
    @TypeAlias("import-reservation")
    record Reservation(@Id String run, @Version @Nullable Long revision, Instant until) {}

    /**
     * Reserves {@code run} for one import, for so long at the most: a node that died frees it then.
     *
     * @return false when another import holds it
     */
    public boolean reserve(DryRun run, Duration atMost) {
        Reservation held = mongo.findById(run.name(), Reservation.class);
        Long revision = null;
        if (held != null) {
            if (held.until().isAfter(clock.instant())) {
                return false;
            }
            revision = held.revision();
        }
        try {
            mongo.save(new Reservation(run.name(), revision, clock.instant().plus(atMost)));
            return true;
        } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
            return false;
        }
    }

    public void release(DryRun run) {
        Reservation held = mongo.findById(run.name(), Reservation.class);
        if (held != null) {
            mongo.remove(held);
        }
    }

    /** Frees every run; for a program that starts and knows that it is the only one. */
    public void releaseAll() {
        mongo.findAll(Reservation.class).forEach(mongo::remove);
    }

    /** Whether an import holds {@code run} now. */
    public boolean isReserved(DryRun run) {
        Reservation held = mongo.findById(run.name(), Reservation.class);
        return held != null && held.until().isAfter(clock.instant());
    }
}
