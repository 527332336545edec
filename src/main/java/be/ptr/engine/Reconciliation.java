package be.ptr.engine;

import be.ptr.plan.DryRun;
import be.ptr.progress.Projector;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Repairs at start and every minute what a crash may have left between two stores or two phases; where nothing is wrong it
 * changes nothing.
 */
final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final PhaseRuns runs;
    private final StrandedSignals signals;
    private final Projector projector;

    Reconciliation(ProcessEngine engine, Projector projector) {
        this.runs = new PhaseRuns(engine);
        this.signals = new StrandedSignals(engine);
        this.projector = projector;
    }

    /** One run's failure keeps no other from being repaired, and is tried again a minute later. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void reconcile() {
        for (DryRun run : runs.runs()) {
            try {
                signals.deliver(run);
                projector.projectNow(run);
            } catch (RuntimeException e) {
                LOG.warn("PTR-E03 run {} not reconciled, tried again in a minute", run, e);
            }
        }
    }
}
