package be.ptr.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Of two nodes one holds a lease, and whoever has lost it writes nothing. */
class LeasesIT {
    private static final String WORK = "work";
    private static final Duration LENGTH = Duration.ofMinutes(5);

    private final SetClock clock = new SetClock(Instant.parse("2021-10-30T08:00:00Z"));

    private Leases node(MongoTemplate mongo) {
        return new Leases(mongo, clock);
    }

    private static Optional<Lease> taken(Leases node) {
        return node.take(WORK, "DR1", LENGTH);
    }

    @OnEveryMongo
    void ofTwoNodesOneHoldsIt(MongoTemplate mongo) {
        Lease lease = taken(node(mongo)).orElseThrow();
        assertThat(taken(node(mongo))).isEmpty();
        assertThat(node(mongo).take(WORK, "DR2", LENGTH)).isPresent();
        assertThat(node(mongo).isHeld(WORK, "DR1")).isTrue();

        lease.release();

        assertThat(node(mongo).isHeld(WORK, "DR1")).isFalse();
        assertThat(taken(node(mongo))).isPresent();
    }

    @OnEveryMongo
    void ofManyAtOnceOneHoldsItAlsoWhenTheLastHolderDied(MongoTemplate mongo) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 10; round++) {
                List<Callable<Optional<Lease>>> wishes = IntStream.range(0, 8)
                        .<Callable<Optional<Lease>>>mapToObj(one -> () -> taken(node(mongo)))
                        .toList();
                int holders = 0;
                for (Future<Optional<Lease>> wish : crowd.invokeAll(wishes)) {
                    holders += wish.get().isPresent() ? 1 : 0;
                }
                assertThat(holders).isEqualTo(1);
                clock.pass(LENGTH);
            }
        } finally {
            crowd.shutdownNow();
        }
    }

    @OnEveryMongo
    void whatIsWorkedAtForLongerThanItsLengthIsKept(MongoTemplate mongo) {
        Leases node = node(mongo);
        Lease lease = taken(node).orElseThrow();
        for (int i = 0; i < 10; i++) {
            clock.pass(LENGTH.minusSeconds(1));
            node.renewHeld();
            assertThat(taken(node(mongo))).isEmpty();
        }
        lease.require();
    }

    @OnEveryMongo
    void whoeverWasSilentTooLongGoesOnWhenNobodyCame(MongoTemplate mongo) {
        Lease lease = taken(node(mongo)).orElseThrow();
        clock.pass(LENGTH.multipliedBy(3));
        assertThat(node(mongo).isHeld(WORK, "DR1")).isFalse();

        lease.require();

        assertThat(taken(node(mongo))).isEmpty();
    }

    @OnEveryMongo
    void whoeverHasLostItWritesRenewsAndReleasesNothing(MongoTemplate mongo) {
        Leases slow = node(mongo);
        Lease lost = taken(slow).orElseThrow();
        clock.pass(LENGTH);
        Lease successor = taken(node(mongo)).orElseThrow();

        slow.renewHeld();
        lost.release();

        assertThat(lost.renew()).isFalse();
        assertThat(lost.end(Update.update("said", "late"), Duration.ZERO)).isFalse();
        assertThatThrownBy(lost::require).isInstanceOf(LeaseLost.class).hasMessageContaining("DR1");
        assertThat(taken(node(mongo))).isEmpty();
        assertThat(successor.end(Update.update("said", "in time"), Duration.ofHours(1)))
                .isTrue();
        assertThat(mongo.findById("DR1", Document.class, WORK)).containsEntry("said", "in time");
    }

    @OnEveryMongo
    void whatWasEndedStaysClosedForAsLongAsWanted(MongoTemplate mongo) {
        Lease lease =
                node(mongo).take(WORK, "DR1", LENGTH, Update.update("asked", 1)).orElseThrow();
        assertThat(lease.end(Update.update("said", "done"), Duration.ofHours(1)))
                .isTrue();

        clock.pass(Duration.ofMinutes(59));
        assertThat(taken(node(mongo))).isEmpty();
        assertThat(lease.renew()).isFalse();
        assertThat(mongo.findById("DR1", Document.class, WORK))
                .containsEntry("asked", 1)
                .containsEntry("said", "done");

        clock.pass(Duration.ofMinutes(1));
        assertThat(taken(node(mongo))).isPresent();
    }

    @OnEveryMongo
    void aProgramThatIsAloneFreesWhatTheLastOneHeld(MongoTemplate mongo) {
        Lease lost = taken(node(mongo)).orElseThrow();

        node(mongo).releaseAll(WORK);

        assertThat(taken(node(mongo))).isPresent();
        assertThat(lost.renew()).isFalse();
    }
}
