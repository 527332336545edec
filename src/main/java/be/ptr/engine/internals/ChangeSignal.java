package be.ptr.engine.internals;

import be.ptr.engine.PhaseKey;
import be.ptr.plan.DryRun;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says after the commit that something changed in a run.
 *
 * <p>Listeners run before the commit and again at every retry, so they must leave no other trace.
 */
final class ChangeSignal implements TaskListener, ExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);

    private final Consumer<DryRun> changed;
    private final ExecutedPhases phases;

    ChangeSignal(Consumer<DryRun> changed, ExecutedPhases phases) {
        this.changed = changed;
        this.phases = phases;
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
        phases.of(instance)
                .map(PhaseKey::run)
                .ifPresent(run -> Context.getCommandContext()
                        .getTransactionContext()
                        .addTransactionListener(TransactionState.COMMITTED, context -> tell(run)));
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
