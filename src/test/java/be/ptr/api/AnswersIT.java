package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.SetClock;
import be.ptr.database.Leases;
import be.ptr.database.OnEveryMongo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.data.mongodb.core.MongoTemplate;

class AnswersIT {
    private static final Answer DONE = new Answer(200, "application/json", "{\"text\":\"é ${x} $set\"}");
    private static final Instant NOW = Instant.parse("2021-10-30T08:00:00Z");

    @OnEveryMongo
    void whatWasDoneIsAnsweredAgainForADay(MongoTemplate mongo) {
        Claim.Granted first = granted(at(mongo, Duration.ZERO).claim("k", "start"));

        assertThat(at(mongo, Duration.ZERO).claim("k", "start")).isInstanceOf(Claim.Busy.class);
        at(mongo, Duration.ofSeconds(2)).keep(first, DONE);

        assertThat(at(mongo, Duration.ofHours(23)).claim("k", "start")).isEqualTo(new Claim.Answered(DONE));
        assertThat(at(mongo, Duration.ofHours(23)).claim("k", "close")).isInstanceOf(Claim.Taken.class);
        assertThat(at(mongo, Duration.ofHours(25)).claim("k", "close")).isInstanceOf(Claim.Granted.class);
    }

    @OnEveryMongo
    void whatWasRefusedFreesItsKey(MongoTemplate mongo) {
        Answers answers = at(mongo, Duration.ZERO);

        answers.release(granted(answers.claim("k", "start")));

        assertThat(answers.claim("k", "close")).isInstanceOf(Claim.Granted.class);
    }

    @OnEveryMongo
    void aNodeThatDiedFreesItsKeyAfterAMinuteAndIsNotHeardAnyMore(MongoTemplate mongo) {
        Claim.Granted dead = granted(at(mongo, Duration.ZERO).claim("k", "start"));
        assertThat(at(mongo, Duration.ofSeconds(59)).claim("k", "start")).isInstanceOf(Claim.Busy.class);
        assertThat(at(mongo, Duration.ofSeconds(61)).claim("k", "close")).isInstanceOf(Claim.Taken.class);

        Claim.Granted successor = granted(at(mongo, Duration.ofSeconds(61)).claim("k", "start"));
        Answers later = at(mongo, Duration.ofSeconds(62));
        later.release(dead);
        later.keep(dead, new Answer(200, "", "late"));
        assertThat(later.claim("k", "start")).isInstanceOf(Claim.Busy.class);
        later.keep(successor, DONE);

        assertThat(later.claim("k", "start")).isEqualTo(new Claim.Answered(DONE));
    }

    @OnEveryMongo
    void whatIsOverIsForgotten(MongoTemplate mongo) {
        granted(at(mongo, Duration.ZERO).claim("old", "start"));
        granted(at(mongo, Duration.ofHours(20)).claim("young", "start"));

        at(mongo, Duration.ofHours(25)).forgetExpired();

        assertThat(mongo.findAll(Answers.Stored.class))
                .extracting(Answers.Stored::key)
                .containsExactly("young");
    }

    @OnEveryMongo
    void aRequestThatTakesLongerThanAMinuteKeepsItsKey(MongoTemplate mongo) {
        SetClock clock = new SetClock(NOW);
        Leases leases = new Leases(mongo, clock);
        Answers answers = new Answers(mongo, leases, clock);
        Claim.Granted first = granted(answers.claim("k", "start"));
        for (int i = 0; i < 9; i++) {
            clock.pass(Duration.ofSeconds(40));
            leases.renewHeld();
            assertThat(at(mongo, Duration.between(NOW, clock.instant())).claim("k", "start"))
                    .isInstanceOf(Claim.Busy.class);
        }
        answers.keep(first, DONE);

        assertThat(answers.claim("k", "start")).isEqualTo(new Claim.Answered(DONE));
    }

    /** As another node has it. */
    private static Answers at(MongoTemplate mongo, Duration later) {
        Clock clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return new Answers(mongo, new Leases(mongo, clock), clock);
    }

    private static Claim.Granted granted(Claim claim) {
        assertThat(claim).isInstanceOf(Claim.Granted.class);
        return (Claim.Granted) claim;
    }
}
