package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.PostgresServer;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.facts.FactTables;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The engine does on PostgreSQL what it does on H2, alone and beside another one. */
class PostgresIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ADA = PlanBuilder.NOBODY_SPECIAL;

    private static final String DATABASE = PostgresServer.emptyDatabase();
    private static VirtualEngine engine;

    @BeforeAll
    static void startEngine() {
        engine = VirtualEngine.at(DATABASE);
        HandDrawnModels.deploy(engine.engine());
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @Test
    void aPlanIsCarriedOutAndFoundAgain() {
        String database = PostgresServer.emptyDatabase();
        Plan plan = PlanBuilder.run("elsewhere")
                .phase("PP")
                .step("A")
                .step("B")
                .startingAt(MORNING.plusSeconds(60))
                .after("A")
                .phase("CO")
                .step("C")
                .after("A", "B")
                .build();
        try (VirtualEngine before = VirtualEngine.at(database)) {
            RunningPlan run = RunningPlan.startedAt(MORNING, plan, before);
            run.carryOut("A", ADA);
            assertThat(run.state("B")).isEqualTo(State.IDLE);
            run.at(MORNING.plusSeconds(60)).start("B", ADA);
            assertThat(run.state("B")).isEqualTo(State.OPEN);
        }
        try (VirtualEngine after = VirtualEngine.at(database)) {
            RunningPlan run = RunningPlan.goingOn(plan, after).at(MORNING.plusSeconds(90));
            run.close("B", ADA);
            run.at(MORNING.plusSeconds(90)).carryOut("C", ADA);
            assertThat(run.states().values()).containsOnly(State.TERMINATED);
        }
    }

    /** No table can be made while the test holds the list of types: both have looked and found none when it lets go. */
    @Test
    void twoEnginesThatStartAtOnceOnAnEmptyDatabaseBothComeUp() throws Exception {
        String database = PostgresServer.emptyDatabase();
        FactTables.bring(new DriverManagerDataSource(database)); // They are made one server after the other.
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table pg_type in exclusive mode");
            List<Future<VirtualEngine>> starting = List.of(
                    nodes.submit(() -> VirtualEngine.at(database)), nodes.submit(() -> VirtualEngine.at(database)));
            waitUntilTheyAreHeldUp(2, statement);
            connection.rollback();
            for (Future<VirtualEngine> node : starting) {
                node.get().close();
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    private static void waitUntilTheyAreHeldUp(int sessions, Statement statement) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int waiting = 0;
                waiting < sessions;
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos())) {
            assertThat(System.nanoTime()).as("held up: %s", waiting).isLessThan(deadline);
            try (ResultSet counted = statement.executeQuery("select count(*) from pg_locks where not granted"
                    + " and database = (select oid from pg_database where datname = current_database())")) {
                counted.next();
                waiting = counted.getInt(1);
            }
        }
    }

    /** As two recipients of one letter once did who finished together, here at the same instant each time. */
    @Test
    void aTokenThatAnotherTransactionAddedToAProcessThatEndsIsNoFailure() {
        RuntimeService runtime = engine.engine().getRuntimeService();
        new Outbox(engine.engine()).announce(Letter.ready(new DryRun("LATE"), new StepId("S")));
        String letter = runtime.createProcessInstanceQuery().singleResult().getId();
        String added = "insert into act_ru_execution (id_, rev_, proc_inst_id_) values ('late', 1, '" + letter + "')";
        AtomicInteger tries = new AtomicInteger();

        new EngineTransaction(engine.engine()).run(() -> {
            boolean first = tries.incrementAndGet() == 1;
            if (!first) {
                commit("delete from act_ru_execution where id_ = 'late'");
            }
            runtime.deleteProcessInstance(letter, "test");
            if (first) {
                commit(added);
            }
            return true;
        });

        assertThat(tries).hasValue(2);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    private static void commit(String sql) {
        try (Connection connection = DriverManager.getConnection(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    @Test
    void allRecipientsOfOneLetterFinishTogetherAndNobodyHearsOfIt() throws Exception {
        List<String> people =
                IntStream.range(0, 4).mapToObj(i -> "p" + i + "@example.be").toList();
        Outbox outbox = new Outbox(engine.engine());
        for (int i = 0; i < 25; i++) {
            outbox.announce(Letter.ready(new DryRun("LETTERS"), new StepId("S" + i)));
            outbox.takeUnaddressed(1, Duration.ofMinutes(5)).forEach(letter -> outbox.addressed(letter, people));
            List<Posting> copies = outbox.takeAddressed(people.size(), Duration.ofMinutes(5));
            assertThat(copies).hasSize(people.size());
            atOnce(copies.stream().map(copy -> done(outbox, copy)).toList());
        }
        assertThat(outbox.waiting(1)).isEmpty();
    }

    private static Callable<Posting> done(Outbox outbox, Posting copy) {
        return () -> {
            outbox.done(copy);
            return copy;
        };
    }

    /** What all of {@code works}, begun at one moment, have led to. */
    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CyclicBarrier start = new CyclicBarrier(works.size());
        try {
            List<Future<T>> results = new ArrayList<>();
            for (Callable<T> work : works) {
                results.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
