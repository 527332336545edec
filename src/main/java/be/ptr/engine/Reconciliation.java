package be.ptr.engine;

import be.ptr.background.Guarded;
import be.ptr.engine.EngineComparison.Difference;
import be.ptr.plan.DryRun;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Repairs at start and every minute what a crash may have left between two phases, and names where the board and the engine
 * do not say the same; where nothing is wrong it changes nothing.
 */
final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final PhaseRuns runs;
    private final StrandedSignals signals;
    private final DueJobs dueJobs;
    private final EngineComparison comparison;
    private final Boards boards;
    private final Map<DryRun, List<Difference>> named = new HashMap<>();

    Reconciliation(ProcessEngine engine, Boards boards) {
        this.runs = new PhaseRuns(engine);
        this.signals = new StrandedSignals(engine);
        this.dueJobs = new DueJobs(engine);
        this.comparison = new EngineComparison(engine);
        this.boards = boards;
    }

    /** One run's failure keeps no other from being repaired, and is tried again a minute later. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    synchronized void reconcile() {
        for (DryRun run : runs.unfinished()) {
            Guarded.attempt(
                    () -> reconcile(run),
                    (number, failure) -> LOG.warn(
                            "PTR-E03 run {} not reconciled, tried again in a minute; failure {}",
                            run,
                            number,
                            failure));
        }
    }

    private void reconcile(DryRun run) {
        signals.deliver(run);
        boards.follow();
        boards.read(run).ifPresent(this::compare);
    }

    /** A step without its task may only wait for a timer that is due; what is left is named once. */
    private void compare(RunProgress board) {
        DryRun run = board.plan().run();
        List<Difference> differences = comparison.differences(board);
        for (Difference difference : differences) {
            if (difference.what() == Difference.What.NO_TASK) {
                board.plan().step(difference.step().value()).ifPresent(step -> dueJobs.run(run, step));
            }
        }
        List<Difference> before = named.getOrDefault(run, List.of());
        List<Difference> left = differences.isEmpty() ? differences : comparison.differences(board);
        left.stream()
                .filter(difference -> !before.contains(difference))
                .forEach(difference -> LOG.warn(
                        "PTR-E04 run {} step {}: the board and the engine differ, {}",
                        run,
                        difference.step(),
                        difference.what()));
        named.put(run, left);
    }
}
