package be.ptr.engine.internals;

import be.ptr.engine.PhaseKey;
import be.ptr.plan.DryRun;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
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

    ChangeSignal(Consumer<DryRun> changed) {
        this.changed = changed;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        if (execution == null) {
            // The last sibling branch has just ended, and the engine has merged the execution of this task into
            // another.
            throw new OptimisticLockingException("task " + task.getId() + " has moved to another execution");
        }
        signal(execution.getProcessBusinessKey());
    }

    @Override
    public void notify(DelegateExecution execution) {
        signal(execution.getProcessBusinessKey());
    }

    private void signal(@Nullable String businessKey) {
        PhaseKey.of(businessKey)
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
