package be.ptr.engine.internals;

import be.ptr.engine.PhaseKey;
import be.ptr.plan.DryRun;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says after the commit that something changed in a run.
 *
 * <p>Listeners run before the commit and again at every retry, so they must leave no other trace. An execution asked for
 * its business key loads all its siblings, which would make every click cost as much as the phase has open steps: so it
 * is remembered which instance executes which run, a handful for each run.
 */
final class ChangeSignal implements TaskListener, ExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);

    private final Consumer<DryRun> changed;
    private final Map<String, Optional<DryRun>> runs = new ConcurrentHashMap<>();

    ChangeSignal(Consumer<DryRun> changed) {
        this.changed = changed;
    }

    @Override
    public void notify(DelegateTask task) {
        signal(task.getProcessInstanceId());
    }

    @Override
    public void notify(DelegateExecution execution) {
        signal(execution.getProcessInstanceId());
    }

    private void signal(@Nullable String instance) {
        if (instance == null) {
            return;
        }
        runs.computeIfAbsent(instance, ChangeSignal::run)
                .ifPresent(run -> Context.getCommandContext()
                        .getTransactionContext()
                        .addTransactionListener(TransactionState.COMMITTED, context -> tell(run)));
    }

    /** The key of an instance never changes; the instance may be so new that only this transaction knows it. */
    private static Optional<DryRun> run(String instance) {
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(instance);
        return PhaseKey.of(execution.getBusinessKey()).map(PhaseKey::run);
    }

    /** What was committed stays committed: a failure here must not look like one to the person. */
    private void tell(DryRun run) {
        try {
            changed.accept(run);
        } catch (RuntimeException e) {
            LOG.warn("PTR-E01 change of run {} not signalled, the reconciliation will see it", run, e);
        }
    }
}
