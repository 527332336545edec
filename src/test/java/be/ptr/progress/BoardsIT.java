package be.ptr.progress;

import static be.ptr.progress.SmallPlan.DR1;
import static be.ptr.progress.SmallPlan.NOON;
import static be.ptr.progress.SmallPlan.WINDOW;
import static be.ptr.progress.SmallPlan.hour;
import static be.ptr.progress.SmallPlan.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.database.OnEveryMongo;
import be.ptr.defects.Defect;
import be.ptr.defects.Defect.Severity;
import be.ptr.defects.Defects;
import be.ptr.facts.FactDetails;
import be.ptr.facts.FactKind;
import be.ptr.facts.FactLog;
import be.ptr.facts.FactTables;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A run of three steps: B waits for A and starts at noon, C is free from the beginning. */
class BoardsIT {
    private static final String ADA = "a@example.be";

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final FactLog log = new FactLog(database);
    private final Irregularities irregularities = new Irregularities();
    private Instant now = hour(-6);

    @BeforeEach
    void makeTheTables() {
        FactTables.bring(database);
        write(LoggedFact.of(DR1, FactKind.PHASE_STARTED, hour(-9), "").saying(new FactDetails.OfPhase("CO")));
    }

    @OnEveryMongo
    void theClockAloneMovesABoard(MongoTemplate mongo) {
        Boards boards = boards(mongo);
        assertThat(states(boards)).containsExactly(State.READY, State.PLANNED, State.READY);
        now = hour(-5);
        assertThat(states(boards)).containsExactly(State.READY, State.LOCKED, State.READY);
        now = NOON;
        assertThat(states(boards)).containsExactly(State.READY, State.OVERDUE, State.READY);
        now = hour(-1);
        assertThat(states(boards))
                .as("a clock that was set back")
                .containsExactly(State.READY, State.OVERDUE, State.READY);
    }

    @OnEveryMongo
    void aRunWithoutFactsIsPlannedAndAnUnknownOneIsNone(MongoTemplate mongo) {
        log.forget(DR1);
        Boards boards = boards(mongo);
        assertThat(states(boards)).containsOnly(State.PLANNED);
        assertThat(boards.read(new DryRun("Live"))).isEmpty();
        assertThat(boards.read(DR1).orElseThrow().plan().steps()).hasSize(3);
    }

    @OnEveryMongo
    void whatThisNodeCommitsIsThereAtOnceAndWhatAnotherCommitsWhenTheLogIsFollowed(MongoTemplate mongo) {
        Boards here = boards(mongo);
        Boards there = boards(mongo);
        assertThat(states(here)).isEqualTo(states(there));
        here.committed(write(fact(FactKind.STARTED, "A", -6)));
        assertThat(states(here)).containsExactly(State.OPEN, State.PLANNED, State.READY);
        assertThat(states(there)).containsExactly(State.READY, State.PLANNED, State.READY);
        there.follow();
        assertThat(states(there)).isEqualTo(states(here));
    }

    @OnEveryMongo
    void factsThatAreToldOutOfTurnOrTwiceCountOnceAndInTheirOrder(MongoTemplate mongo) {
        Boards boards = boards(mongo);
        states(boards);
        List<LoggedFact> first = write(fact(FactKind.STARTED, "A", -6));
        List<LoggedFact> second = write(fact(FactKind.TERMINATED, "A", -6));
        boards.committed(second);
        assertThat(states(boards)).containsExactly(State.TERMINATED, State.IDLE, State.READY);
        boards.committed(first);
        boards.committed(second);
        boards.follow();
        assertThat(states(boards)).containsExactly(State.TERMINATED, State.IDLE, State.READY);
        assertThat(journal(mongo, boards).of(DR1, new StepId("A")))
                .extracting(Entry::kind)
                .containsExactly(Entry.Kind.READY, Entry.Kind.STARTED, Entry.Kind.TERMINATED);
    }

    @OnEveryMongo
    void theJournalHoldsEveryFactOnceWithTimePersonAndCause(MongoTemplate mongo) {
        Boards boards = boards(mongo);
        Journal journal = journal(mongo, boards);
        states(boards);
        now = hour(1);
        boards.committed(write(fact(FactKind.STARTED, "A", -1)));
        boards.committed(write(fact(FactKind.TERMINATED, "A", 1)));
        assertThat(journal.of(DR1, new StepId("B")))
                .extracting(Entry::kind, Entry::at, Entry::cause, Entry::detail)
                .containsExactly(
                        tuple(Entry.Kind.LOCKED, hour(-5), Fact.WINDOW_REACHED, ""),
                        tuple(Entry.Kind.OVERDUE, NOON, Fact.START_REACHED, ""),
                        tuple(Entry.Kind.READY, hour(1), Fact.PREREQUISITES_DONE, "A"));
        assertThat(journal.of(DR1, new StepId("A")))
                .extracting(Entry::kind, Entry::by)
                .containsExactly(
                        tuple(Entry.Kind.READY, ""), tuple(Entry.Kind.STARTED, ADA), tuple(Entry.Kind.TERMINATED, ADA));
    }

    @OnEveryMongo
    void theLatestLinesComeFirstAndAnImportIsTwoOfThem(MongoTemplate mongo) {
        Boards boards = boards(mongo);
        Journal journal = journal(mongo, boards);
        now = hour(2);
        write(LoggedFact.of(DR1, FactKind.PLAN_IMPORTED, hour(1), ADA)
                .saying(new FactDetails.OfImport("v1", "plan.xlsx")));
        write(fact(FactKind.STARTED, "C", 2));
        assertThat(journal.latest(DR1, 3))
                .extracting(Entry::kind, Entry::by, Entry::detail)
                .containsExactly(
                        tuple(Entry.Kind.STARTED, ADA, ""),
                        tuple(Entry.Kind.RUN_STARTED, ADA, ""),
                        tuple(Entry.Kind.IMPORTED, ADA, "plan.xlsx"));
        assertThat(journal.after(hour(1), DR1)).extracting(Entry::kind).containsExactly(Entry.Kind.STARTED);
        assertThat(journal.latest(new DryRun("Live"), 10)).isEmpty();
    }

    @OnEveryMongo
    void aDefectIsToldOnceWithItsWordsHoweverOftenItWasWritten(MongoTemplate mongo) {
        Boards boards = boards(mongo);
        new Defects(mongo)
                .record(Defect.found("d1", DR1, new StepId("C"), ADA, hour(-6), Severity.MINOR, "${x}", "", ""));
        LoggedFact recorded = fact(FactKind.DEFECT_RECORDED, "C", -6).saying(new FactDetails.OfDefect("d1"));
        write(recorded);
        write(recorded);
        assertThat(journal(mongo, boards).of(DR1, new StepId("C")))
                .extracting(Entry::kind, Entry::detail)
                .containsExactly(tuple(Entry.Kind.READY, ""), tuple(Entry.Kind.DEFECT_RECORDED, "${x}"));
    }

    @OnEveryMongo
    void aForbiddenFactIsKeptForWhoeverLooksAfterTheServer(MongoTemplate mongo) {
        write(fact(FactKind.STARTED, "B", -6));
        Boards boards = boards(mongo);
        assertThat(states(boards)).containsExactly(State.READY, State.OPEN, State.READY);
        assertThat(irregularities.of(DR1))
                .extracting(Change::step, Change::fact, Change::from)
                .containsExactly(tuple(new StepId("B"), Fact.STARTED, State.PLANNED));
    }

    @OnEveryMongo
    void theRunsAreKnownWithoutAskingTheCatalogueAndANewOneAtOnceWhereItCame(MongoTemplate mongo) {
        Boards here = boards(mongo);
        Boards there = boards(mongo);
        assertThat(here.runs()).containsExactly(DR1);
        assertThat(there.runs()).containsExactly(DR1);
        Catalogue catalogue = new Catalogue(mongo, clock());
        DryRun live = new DryRun("Live");
        catalogue.makeCurrent(catalogue.store(plan().step("A", null).build(live), new Import("plan.xlsx", "", now)));
        here.replan(live);
        assertThat(here.runs()).containsExactly(DR1, live);
        assertThat(there.runs()).containsExactly(DR1);
        there.tidy();
        assertThat(there.runs()).containsExactly(DR1, live);
    }

    @OnEveryMongo
    void anotherPlanMakesAnotherBoard(MongoTemplate mongo) {
        Boards boards = boards(mongo);
        states(boards);
        Catalogue catalogue = new Catalogue(mongo, clock());
        SmallPlan plan = plan().step("A", null).step("D", null, "A");
        catalogue.makeCurrent(catalogue.store(plan.build(), new Import("plan.xlsx", "", now)));
        assertThat(states(boards)).hasSize(3);
        boards.tidy();
        assertThat(states(boards)).containsExactly(State.READY, State.PLANNED);
    }

    @OnEveryMongo
    void aBoardOfARunThatGoesOnStaysWhenNobodyLooksAndOneOfARunThatEndedGoes(MongoTemplate mongo) {
        Boards boards = boards(mongo);
        states(boards);
        now = now.plus(Duration.ofHours(1));
        boards.tidy();
        assertThat(boards.heldRuns()).containsExactly(DR1);
        for (String step : List.of("A", "B", "C")) {
            boards.committed(write(fact(FactKind.TERMINATED, step, -5)));
        }
        now = now.plus(Duration.ofHours(1));
        boards.tidy();
        assertThat(boards.heldRuns()).isEmpty();
    }

    private Boards boards(MongoTemplate mongo) {
        Catalogue catalogue = new Catalogue(mongo, clock());
        if (catalogue.run(DR1).isEmpty()) {
            SmallPlan plan = plan().step("A", null).step("B", NOON, "A").step("C", null);
            catalogue.makeCurrent(catalogue.store(plan.build(), new Import("plan.xlsx", "", now)));
        }
        return new Boards(catalogue, log, irregularities, clock(), WINDOW);
    }

    private Journal journal(MongoTemplate mongo, Boards boards) {
        return new Journal(boards, new Defects(mongo));
    }

    private List<LoggedFact> write(LoggedFact fact) {
        return log.add(DR1, List.of(fact));
    }

    private static LoggedFact fact(FactKind kind, String step, int hour) {
        return LoggedFact.of(DR1, kind, new StepId(step), hour(hour), ADA);
    }

    private static List<State> states(Boards boards) {
        return boards.read(DR1).orElseThrow().steps().stream()
                .map(StepProgress::state)
                .toList();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
