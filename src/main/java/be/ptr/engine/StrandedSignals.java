package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.engine.internals.EngineClock;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers signals that were lost: a phase that waits for a step of another phase, although that step is terminated.
 *
 * <p>Delivering twice does no harm: the second time nothing waits any more.
 */
final class StrandedSignals {
    private static final Logger LOG = LoggerFactory.getLogger(StrandedSignals.class);
    private static final String SIGNAL = "signal";
    /** Within this time of the end of a step its signal is still on its normal way. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RuntimeService runtime;
    private final StepInstances instances;
    private final RunLog log;
    private final EngineTransaction transaction;

    StrandedSignals(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.instances = new StepInstances(engine);
        this.log = new RunLog(engine);
        this.transaction = new EngineTransaction(engine);
    }

    /** Returns how many were delivered. */
    int deliver(DryRun run) {
        List<EventSubscription> waiting = transaction.run(() -> waiting(run));
        Set<StepId> terminated = terminated(
                run, waiting.stream().flatMap(one -> step(one).stream()).collect(Collectors.toSet()));
        List<EventSubscription> stranded = waiting.stream()
                .filter(one -> step(one).filter(terminated::contains).isPresent())
                .toList();
        stranded.forEach(lost -> {
            LOG.warn("PTR-E02 run {}: lost signal {} delivered", run, lost.getActivityId());
            transaction.runApart(() -> runtime.signalEventReceived(lost.getEventName(), lost.getExecutionId()));
        });
        return stranded.size();
    }

    private static Optional<StepId> step(EventSubscription waiting) {
        return Part.WAIT.stepOf(waiting.getActivityId());
    }

    /** Those of {@code steps} that ended some time ago. */
    private Set<StepId> terminated(DryRun run, Set<StepId> steps) {
        if (steps.isEmpty()) {
            return steps;
        }
        Instant before = EngineClock.now().minus(PATIENCE);
        return log.facts(run, steps).moves().stream()
                .filter(move -> move.isEnd() && !move.at().isAfter(before))
                .map(Move::step)
                .collect(Collectors.toSet());
    }

    private List<EventSubscription> waiting(DryRun run) {
        Set<String> all = instances.all(run);
        return runtime.createEventSubscriptionQuery().eventType(SIGNAL).list().stream()
                .filter(waiting -> all.contains(waiting.getProcessInstanceId()))
                .toList();
    }
}
