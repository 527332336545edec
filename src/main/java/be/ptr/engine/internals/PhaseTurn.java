package be.ptr.engine.internals;

import be.ptr.facts.Decisions;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets decisions about a step and the arrival of its turn follow each other: whoever takes a turn writes a row that the
 * others write too, so that of two at once the second fails and is repeated with what the first one left.
 *
 * <p>Only within a transaction of the engine.
 */
public final class PhaseTurn {
    private PhaseTurn() {}

    /** What was decided about {@code step} before this turn; empty when the instance has ended. */
    public static Optional<Decisions> take(String instance, DryRun run, StepId step) {
        CommandContext context = Context.getCommandContext();
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
        if (execution == null) {
            return Optional.empty();
        }
        context.getDbEntityManager().forceUpdate(execution);
        return Optional.of(Decisions.of(FactsOfTransaction.current().about(run, Set.of(step))));
    }

    /** Makes whoever starts, closes or hands back the task at the same time wait for this transaction, or the reverse. */
    public static void takeTask(String task) {
        CommandContext context = Context.getCommandContext();
        TaskEntity entity = context.getTaskManager().findTaskById(task);
        context.getDbEntityManager().forceUpdate(entity);
    }
}
