package be.ptr.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.database.OnEveryMongo;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

class CatalogueIT {
    private static final DryRun DR1 = new DryRun("DR1");
    private static final DryRun LIVE = new DryRun("Live");
    private static final Instant NOW = Instant.parse("2021-10-29T20:00:00Z");
    private static final Import IMPORT = new Import("plan.xlsx", "a@example.be", NOW);

    @OnEveryMongo
    void anyPlanComesBackAsItWasStored(MongoTemplate mongo) {
        for (long seed = 0; seed < 20; seed++) {
            Plan plan = AnyPlan.of(DR1, seed, (int) seed * 3);
            PlanVersionId id = catalogue(mongo).store(plan, IMPORT);
            assertThat(catalogue(mongo).plan(id)).isEqualTo(plan);
        }
    }

    @OnEveryMongo
    void aPlanThatWasStoredBeforePeopleHadTelephonesReadsOn(MongoTemplate mongo) {
        PlanVersionId id = catalogue(mongo).store(AnyPlan.of(DR1, 1, 4), IMPORT);
        mongo.updateMulti(new Query(), new Update().unset("phone"), "Executants");

        assertThat(catalogue(mongo).plan(id).people())
                .extracting(Person::name, Person::phone)
                .containsExactly(tuple("Anne", null), tuple("Bob", null));
    }

    @OnEveryMongo
    void aPlanOfSeveralBatchesComesBackInOrder(MongoTemplate mongo) {
        Plan plan = AnyPlan.of(DR1, 7, 1_203);
        PlanVersionId id = catalogue(mongo).store(plan, IMPORT);
        assertThat(catalogue(mongo).plan(id)).isEqualTo(plan);
    }

    @OnEveryMongo
    void aStoredVersionIsInvisibleUntilItIsMadeCurrent(MongoTemplate mongo) {
        Catalogue catalogue = catalogue(mongo);
        Plan plan = AnyPlan.of(DR1, 1, 5);
        PlanVersionId id = catalogue.store(plan, IMPORT);
        assertThat(catalogue.current(DR1)).isEmpty();
        assertThat(catalogue.runs()).isEmpty();
        assertThat(catalogue.pending())
                .containsExactly(new PlanVersion(id, DR1, PlanFingerprint.of(plan), IMPORT, true));

        assertThat(catalogue.makeCurrent(id)).isTrue();
        assertThat(catalogue.current(DR1)).contains(plan);
        assertThat(catalogue.runs()).containsExactly(new Run(DR1, id, NOW));
        assertThat(catalogue.pending()).isEmpty();
        assertThat(catalogue.makeCurrent(id)).as("again").isTrue();
    }

    @OnEveryMongo
    void runsLiveSideBySide(MongoTemplate mongo) {
        Catalogue catalogue = catalogue(mongo);
        catalogue.makeCurrent(catalogue.store(AnyPlan.of(LIVE, 2, 6), IMPORT));
        catalogue.makeCurrent(catalogue.store(AnyPlan.of(DR1, 1, 5), IMPORT));
        assertThat(catalogue.runs()).extracting(Run::name).containsExactly(DR1, LIVE);
        assertThat(catalogue.current(DR1)).contains(AnyPlan.of(DR1, 1, 5));
        assertThat(catalogue.current(LIVE)).contains(AnyPlan.of(LIVE, 2, 6));
    }

    @OnEveryMongo
    void aVersionThatWasOvertakenDoesNotBecomeCurrent(MongoTemplate mongo) {
        Catalogue catalogue = catalogue(mongo);
        PlanVersionId slow = catalogue.store(AnyPlan.of(DR1, 1, 5), IMPORT);
        PlanVersionId quick = catalogue.store(AnyPlan.of(DR1, 2, 5), IMPORT);
        assertThat(catalogue.makeCurrent(quick)).isTrue();
        assertThat(catalogue.makeCurrent(slow)).isFalse();
        PlanVersionId next = catalogue.store(AnyPlan.of(DR1, 3, 5), IMPORT);
        assertThat(catalogue.makeCurrent(next)).isTrue();
        assertThat(catalogue.makeCurrent(quick)).as("it was current before").isFalse();
        assertThat(catalogue.current(DR1)).contains(AnyPlan.of(DR1, 3, 5));
        assertThat(catalogue.pending()).extracting(PlanVersion::id).containsExactly(slow);
    }

    @OnEveryMongo
    void ofManyVersionsMadeCurrentAtOnceOneWins(MongoTemplate mongo) throws Exception {
        Catalogue catalogue = catalogue(mongo);
        List<Callable<Boolean>> imports = LongStream.range(0, 8)
                .mapToObj(seed -> catalogue.store(AnyPlan.of(DR1, seed, 1), IMPORT))
                .map(id -> (Callable<Boolean>) () -> catalogue.makeCurrent(id))
                .toList();
        ExecutorService people = Executors.newFixedThreadPool(8);
        int winners = 0;
        for (var made : people.invokeAll(imports)) {
            winners += made.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(winners).isOne();
        assertThat(catalogue.pending()).hasSize(7);
    }

    @OnEveryMongo
    void aVersionInterruptedWhileItWasStoredIsPendingAndCanOnlyBeDiscarded(MongoTemplate mongo) {
        Catalogue catalogue = catalogue(mongo);
        PlanVersionId id = catalogue.store(AnyPlan.of(DR1, 1, 5), IMPORT);
        mongo.updateFirst(new Query(), Update.update("complete", false), "Plans");
        assertThatThrownBy(() -> catalogue.makeCurrent(id)).isInstanceOf(UnknownPlanVersion.class);
        assertThat(catalogue.pending()).extracting(PlanVersion::complete).containsExactly(false);
        catalogue.discard(id);
        catalogue.discard(id);
        for (String collection : List.of("Plans", "Etapes", "Executants", "Dates", "Environnements")) {
            assertThat(mongo.count(new Query(), collection)).as(collection).isZero();
        }
    }

    @OnEveryMongo
    void aVersionThatIsOrWasCurrentIsNotDiscarded(MongoTemplate mongo) {
        Catalogue catalogue = catalogue(mongo);
        PlanVersionId first = catalogue.store(AnyPlan.of(DR1, 1, 5), IMPORT);
        catalogue.makeCurrent(first);
        PlanVersionId second = catalogue.store(AnyPlan.of(DR1, 2, 5), IMPORT);
        catalogue.makeCurrent(second);
        assertThatThrownBy(() -> catalogue.discard(first)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> catalogue.discard(second)).isInstanceOf(IllegalStateException.class);
        assertThat(catalogue.plan(first)).isEqualTo(AnyPlan.of(DR1, 1, 5));
    }

    @OnEveryMongo
    void twoRowsAboutOneStepAreKeptOut(MongoTemplate mongo) {
        Catalogue catalogue = catalogue(mongo);
        catalogue.store(AnyPlan.of(DR1, 1, 5), IMPORT);
        Document twin = mongo.findOne(new Query(), Document.class, "Etapes");
        twin.put("_id", "twin");
        assertThatThrownBy(() -> mongo.insert(twin, "Etapes")).isInstanceOf(DuplicateKeyException.class);
    }

    @OnEveryMongo
    void documentsCarryTheirTypeAndRevision(MongoTemplate mongo) {
        Catalogue catalogue = catalogue(mongo);
        catalogue.makeCurrent(catalogue.store(AnyPlan.of(DR1, 1, 5), IMPORT));
        for (String collection : List.of("Plans", "runs", "Etapes", "Executants", "Dates", "Environnements")) {
            Document document = mongo.findOne(new Query(), Document.class, collection);
            assertThat(document).as(collection).containsKey("revision");
            assertThat(document.getString("_class")).as(collection).doesNotContain(".");
        }
    }

    private static Catalogue catalogue(MongoTemplate mongo) {
        return new Catalogue(mongo, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
