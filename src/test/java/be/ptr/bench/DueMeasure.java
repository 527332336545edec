package be.ptr.bench;

import be.ptr.plan.DryRun;
import be.ptr.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * Steps that are all due at one instant, after a quiet time in which the job executor has gone to sleep: with the settings
 * that are shipped, and with those that were the first guess.
 */
final class DueMeasure implements Measure {
    private static final int STEPS = 400;
    private static final int ROUNDS = 5;
    private static final Duration QUIET = Duration.ofSeconds(12);
    private static final String EXECUTOR = "--camunda.bpm.job-execution.";

    @Override
    public void run() throws Exception {
        Map<String, String[]> settings = new LinkedHashMap<>();
        settings.put("as shipped", new String[0]);
        settings.put("50 at a time, waits 1 to 5 s", executor(50, 1_000, 5_000));
        Table.head(
                "job executor",
                "round",
                "all have tasks, s",
                "all Ready on the board, s",
                "400 bare tasks, s",
                "ratio");
        for (Map.Entry<String, String[]> setting : settings.entrySet()) {
            try (RunningServer server = new RunningServer(setting.getValue())) {
                measure(server, setting.getKey());
            }
        }
    }

    private static String[] executor(int jobs, int wait, int maxWait) {
        return new String[] {
            EXECUTOR + "max-jobs-per-acquisition=" + jobs,
            EXECUTOR + "wait-time-in-millis=" + wait,
            EXECUTOR + "max-wait=" + maxWait
        };
    }

    private static void measure(RunningServer server, String name) throws InterruptedException {
        Figures figures = new Figures();
        BareTasks bare = new BareTasks(server.engine(), BenchPlan.PERSON);
        closed(bare);
        Duration preparation = round(server, 0, Instant.now(), new Figures());
        for (int round = 1; round <= ROUNDS; round++) {
            Instant start = Instant.now().plus(preparation.multipliedBy(2)).plus(QUIET);
            round(server, round, start, figures);
            figures.add("bare", closed(bare));
            Table.row(
                    name,
                    round,
                    figures.lastMillis("tasks") / 1_000,
                    figures.lastMillis("ready") / 1_000,
                    figures.lastMillis("bare") / 1_000,
                    "");
        }
        Table.row(
                name,
                "median",
                figures.millis("tasks") / 1_000,
                figures.millis("ready") / 1_000,
                figures.millis("bare") / 1_000,
                figures.ratio("ready", "bare"));
    }

    /** Nanoseconds for closing as many bare tasks, one after the other. */
    private static long closed(BareTasks bare) {
        return LongStream.generate(bare::close).limit(STEPS).sum();
    }

    /** How long it took to bring the plan into the engine. */
    private static Duration round(RunningServer server, int round, Instant start, Figures figures)
            throws InterruptedException {
        Instant begin = Instant.now();
        DryRun run = server.start(BenchPlan.due("due-" + round, STEPS, start)).run();
        Duration preparation = Duration.between(begin, Instant.now());
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), start).toMillis()));
        figures.add("tasks", nanosSince(start, () -> server.tasks(run) == STEPS));
        figures.add("ready", nanosSince(start, () -> server.count(run, State.READY) == STEPS));
        return preparation;
    }

    private static long nanosSince(Instant start, BooleanSupplier condition) {
        Waiting.until(Duration.ofMillis(50), condition);
        return Duration.between(start, Instant.now()).toNanos();
    }
}
