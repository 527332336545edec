package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.engine.internals.EngineClock;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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
    private final RunLog log;
    private final EngineTransaction transaction;

    StrandedSignals(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
        this.log = new RunLog(engine);
        this.transaction = new EngineTransaction(engine);
    }

    /** Returns how many were delivered. */
    int deliver(DryRun run) {
        Instant before = EngineClock.now().minus(PATIENCE);
        Set<StepId> terminated = log.facts(run).moves().stream()
                .filter(move -> move.fact() == Fact.TERMINATED || move.fact() == Fact.SKIPPED)
                .filter(move -> !move.at().isAfter(before))
                .map(Move::step)
                .collect(Collectors.toSet());
        List<EventSubscription> stranded = transaction.run(() -> waiting(run)).stream()
                .filter(waiting -> Part.WAIT
                        .stepOf(waiting.getActivityId())
                        .filter(terminated::contains)
                        .isPresent())
                .toList();
        stranded.forEach(waiting -> {
            LOG.warn("PTR-E02 run {}: lost signal {} delivered", run, waiting.getActivityId());
            transaction.runApart(() -> runtime.signalEventReceived(waiting.getEventName(), waiting.getExecutionId()));
        });
        return stranded.size();
    }

    private List<EventSubscription> waiting(DryRun run) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(PhaseKey.like(run)).list().stream()
                        .filter(instance -> PhaseKey.of(instance.getBusinessKey())
                                .filter(key -> key.run().equals(run))
                                .isPresent())
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return runtime.createEventSubscriptionQuery().eventType(SIGNAL).list().stream()
                .filter(waiting -> instances.contains(waiting.getProcessInstanceId()))
                .toList();
    }
}
