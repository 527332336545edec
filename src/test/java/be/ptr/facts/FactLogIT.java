package be.ptr.facts;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.PostgresServer;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On every database of the engine. */
class FactLogIT {
    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;
    private static final DryRun DR1 = new DryRun("DR1");
    private static final DryRun LIVE = new DryRun("Live");
    private static final Instant NOON = Instant.parse("2021-10-30T12:00:00.123Z");

    static Stream<DataSource> databases() {
        return Stream.of(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""),
                new DriverManagerDataSource(PostgresServer.emptyDatabase()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsWrittenIsReadAgain(DataSource database) {
        FactTables.bring(database);
        FactTables.bring(database);
        FactLog log = new FactLog(database);
        LoggedFact imported = LoggedFact.of(DR1, FactKind.PLAN_IMPORTED, NOON, "léa@example.be")
                .saying(new FactDetails.OfImport("v1", "plan « été ».xlsx"));
        LoggedFact started = LoggedFact.of(DR1, FactKind.STARTED, new StepId("CO-120 é"), NOON, "lea@example.be")
                .onBehalfOf("bob@example.be")
                .because("link");
        List<LoggedFact> written = log.add(DR1, List.of(imported, started));
        log.add(LIVE, List.of(LoggedFact.of(LIVE, FactKind.STARTED, new StepId("CO-120 é"), NOON, "")));
        assertThat(log.after(0, DR1))
                .isEqualTo(written)
                .extracting(LoggedFact::sequence)
                .containsExactly(1L, 2L);
        assertThat(log.after(1, DR1)).containsExactly(written.get(1));
        assertThat(log.about(DR1, Set.of(new StepId("CO-120 é")))).isEqualTo(written);
        assertThat(log.about(DR1, Set.of(new StepId("A"), new StepId("B")))).containsExactly(written.get(0));
        assertThat(log.after(0, DR1).get(0).details(FactDetails.OfImport.class).source())
                .isEqualTo("plan « été ».xlsx");
        assertThat(log.counts()).containsEntry(DR1, 2L).containsEntry(LIVE, 1L);
        log.forget(DR1);
        assertThat(log.after(0, DR1)).isEmpty();
        assertThat(log.count(DR1)).isZero();
        assertThat(log.count(LIVE)).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void serversThatStartAtOnceMakeTheTablesOnce(DataSource database) throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(3);
        Callable<Void> start = () -> {
            FactTables.bring(database);
            return null;
        };
        for (Future<Void> server : servers.invokeAll(List.of(start, start, start))) {
            server.get();
        }
        servers.shutdown();
        assertThat(new FactLog(database).counts()).isEmpty();
    }

    /** A follower that asks for what comes after the last number it has seen misses nothing, whatever overlaps. */
    @ParameterizedTest
    @MethodSource("databases")
    void aFollowerSeesEveryFactOnceInTheOrderOfTheCommits(DataSource database) throws Exception {
        FactTables.bring(database);
        new FactLog(database).add(DR1, List.of(LoggedFact.of(DR1, FactKind.PHASE_STARTED, NOON, "")));
        AtomicInteger committed = new AtomicInteger(1);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
        List<Future<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            writers.add(threads.submit(writer(database, writer, committed)));
        }
        Future<List<LoggedFact>> follower = threads.submit(() -> followed(database, writers));
        List<LoggedFact> seen = follower.get();
        threads.shutdown();
        for (Future<Void> writer : writers) {
            writer.get();
        }
        assertThat(seen).hasSize(committed.get());
        assertThat(seen)
                .extracting(LoggedFact::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, committed.get()).boxed().toList());
        assertThat(seen).isEqualTo(new FactLog(database).after(0, DR1));
    }

    private static Callable<Void> writer(DataSource database, int seed, AtomicInteger committed) {
        Random random = new Random(seed);
        return () -> {
            for (int i = 0; i < TRANSACTIONS; i++) {
                try (Connection connection = database.getConnection()) {
                    connection.setAutoCommit(false);
                    List<LoggedFact> facts = new ArrayList<>();
                    for (int fact = 0; fact <= random.nextInt(3); fact++) {
                        facts.add(LoggedFact.of(DR1, FactKind.STARTED, new StepId("S" + seed), NOON, ""));
                    }
                    FactLog.within(connection).add(DR1, facts);
                    if (random.nextInt(20) == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        committed.addAndGet(facts.size());
                    }
                }
            }
            return null;
        };
    }

    private static List<LoggedFact> followed(DataSource database, List<Future<Void>> writers)
            throws SQLException, InterruptedException, ExecutionException {
        FactLog log = new FactLog(database);
        List<LoggedFact> seen = new ArrayList<>();
        boolean over = false;
        while (!over) {
            over = writers.stream().allMatch(Future::isDone);
            long last = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).sequence();
            seen.addAll(log.after(last, DR1));
        }
        return seen;
    }
}
