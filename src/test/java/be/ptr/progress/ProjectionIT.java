package be.ptr.progress;

import static be.ptr.progress.SmallPlan.DR1;
import static be.ptr.progress.SmallPlan.NOON;
import static be.ptr.progress.SmallPlan.WINDOW;
import static be.ptr.progress.SmallPlan.hour;
import static be.ptr.progress.SmallPlan.move;
import static be.ptr.progress.SmallPlan.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.database.OnEveryMongo;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** A run of three steps: B waits for A and starts at noon, C is free from the beginning. */
class ProjectionIT {
    private final List<Move> moves = new CopyOnWriteArrayList<>();
    private final Irregularities irregularities = new Irregularities();
    private Instant now = hour(-6);
    private Runnable afterReading = () -> {};

    @OnEveryMongo
    void theReaderTellsTheStateOfTheMomentWhateverWasProjectedWhen(MongoTemplate mongo) {
        projection(mongo).project(DR1);
        assertThat(states(mongo)).containsExactly(State.READY, State.PLANNED, State.READY);
        now = hour(-5);
        assertThat(states(mongo)).containsExactly(State.READY, State.LOCKED, State.READY);
        now = NOON;
        assertThat(states(mongo)).containsExactly(State.READY, State.OVERDUE, State.READY);
        assertThat(storedStates(mongo)).containsExactly("READY", "PLANNED", "READY");
        projection(mongo).project(DR1);
        assertThat(storedStates(mongo)).containsExactly("READY", "OVERDUE", "READY");
    }

    @OnEveryMongo
    void beforeTheFirstProjectionEveryStepIsPlanned(MongoTemplate mongo) {
        projection(mongo);
        assertThat(states(mongo)).containsOnly(State.PLANNED);
        assertThat(reader(mongo).read(new DryRun("Live"))).isEmpty();
    }

    @OnEveryMongo
    void theJournalHoldsEveryFactOnceWithTimePersonAndCause(MongoTemplate mongo) {
        Projection projection = projection(mongo);
        projection.project(DR1);
        now = hour(1);
        moves.add(move("A", Fact.STARTED, hour(-1)));
        moves.add(move("A", Fact.TERMINATED, hour(1)));
        projection.project(DR1);
        projection.project(DR1);
        assertThat(new Journal(mongo).of(DR1, new StepId("B")))
                .extracting(Entry::kind, Entry::at, Entry::cause, Entry::detail)
                .containsExactly(
                        tuple(Entry.Kind.LOCKED, hour(-5), Fact.WINDOW_REACHED, ""),
                        tuple(Entry.Kind.OVERDUE, NOON, Fact.START_REACHED, ""),
                        tuple(Entry.Kind.READY, hour(1), Fact.PREREQUISITES_DONE, "A"));
        assertThat(new Journal(mongo).of(DR1, new StepId("A")))
                .extracting(Entry::kind, Entry::by)
                .containsExactly(
                        tuple(Entry.Kind.READY, ""),
                        tuple(Entry.Kind.STARTED, "a@example.be"),
                        tuple(Entry.Kind.TERMINATED, "a@example.be"));
    }

    @OnEveryMongo
    void whatDidNotChangeIsNotWritten(MongoTemplate mongo) {
        Projection projection = projection(mongo);
        projection.project(DR1);
        moves.add(move("C", Fact.STARTED, hour(-6)));
        projection.project(DR1);
        projection.project(DR1);
        assertThat(mongo.find(new Query(), Document.class, "progress"))
                .extracting(document -> document.getString("step"), document -> document.getLong("revision"))
                .containsExactlyInAnyOrder(tuple("A", 0L), tuple("B", 0L), tuple("C", 1L));
    }

    @OnEveryMongo
    void aNodeThatReadTheFactsTooEarlyDoesNotOverwriteNewerOnes(MongoTemplate mongo) {
        Projection slow = projection(mongo);
        slow.project(DR1);
        moves.add(move("C", Fact.STARTED, hour(-6)));
        afterReading = () -> {
            afterReading = () -> {};
            moves.add(move("C", Fact.TERMINATED, hour(-6)));
            projection(mongo).project(DR1);
        };
        slow.project(DR1);
        assertThat(storedStates(mongo)).containsExactly("READY", "PLANNED", "TERMINATED");
    }

    @OnEveryMongo
    void documentsLostOutsideComeBackWithinAMinute(MongoTemplate mongo) {
        Projection projection = projection(mongo);
        projection.project(DR1);
        mongo.remove(new Query(), "progress");
        now = now.plus(Duration.ofMinutes(1));
        projection.project(DR1);
        assertThat(storedStates(mongo)).containsExactly("READY", "PLANNED", "READY");
    }

    @OnEveryMongo
    void documentsLostOutsideAreNoticedWhenTheyAreWritten(MongoTemplate mongo) {
        Projection projection = projection(mongo);
        projection.project(DR1);
        mongo.remove(new Query(), "progress");
        moves.add(move("C", Fact.STARTED, hour(-6)));
        projection.project(DR1);
        assertThat(storedStates(mongo)).containsExactly("READY", "PLANNED", "OPEN");
    }

    @OnEveryMongo
    void nodesThatProjectAtOnceAgree(MongoTemplate mongo) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            Projection projection = projection(mongo);
            work.add(() -> {
                projection.project(DR1);
                return null;
            });
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        for (Move next : List.of(move("A", Fact.STARTED, hour(-6)), move("A", Fact.TERMINATED, hour(-6)))) {
            for (var done : nodes.invokeAll(work)) {
                done.get();
            }
            moves.add(next);
        }
        projection(mongo).project(DR1);
        nodes.shutdown();
        assertThat(storedStates(mongo)).containsExactly("TERMINATED", "IDLE", "READY");
    }

    @OnEveryMongo
    void aForbiddenFactIsKeptForWhoeverLooksAfterTheServer(MongoTemplate mongo) {
        moves.add(move("B", Fact.STARTED, hour(-6)));
        projection(mongo).project(DR1);
        assertThat(irregularities.of(DR1))
                .extracting(Change::step, Change::fact, Change::from)
                .containsExactly(tuple(new StepId("B"), Fact.STARTED, State.PLANNED));
        assertThat(states(mongo)).containsExactly(State.READY, State.OPEN, State.READY);
    }

    @OnEveryMongo
    void aRunWithoutPlanIsLeftAlone(MongoTemplate mongo) {
        projection(mongo).project(new DryRun("Live"));
        assertThat(mongo.count(new Query(), "progress")).isZero();
    }

    private Projection projection(MongoTemplate mongo) {
        Catalogue catalogue = new Catalogue(mongo, clock());
        if (catalogue.run(DR1).isEmpty()) {
            SmallPlan plan = plan().step("A", null).step("B", NOON, "A").step("C", null);
            catalogue.makeCurrent(catalogue.store(plan.build(), new Import("plan.xlsx", "", now)));
        }
        FactSource source = current -> {
            RunFacts facts = new RunFacts(current.run(), Map.of("CO", hour(-9)), new ArrayList<>(moves));
            afterReading.run();
            return facts;
        };
        return new Projection(
                catalogue, source, new ProgressStore(mongo), new Journal(mongo), irregularities, clock(), WINDOW);
    }

    private ProgressReader reader(MongoTemplate mongo) {
        return new ProgressReader(new Catalogue(mongo, clock()), new ProgressStore(mongo), clock(), WINDOW);
    }

    private List<State> states(MongoTemplate mongo) {
        return reader(mongo).read(DR1).orElseThrow().steps().stream()
                .map(StepProgress::state)
                .toList();
    }

    private static List<String> storedStates(MongoTemplate mongo) {
        return mongo.findAll(Document.class, "progress").stream()
                .sorted(Comparator.comparing(document -> document.getString("step")))
                .map(document -> document.getString("state"))
                .toList();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
