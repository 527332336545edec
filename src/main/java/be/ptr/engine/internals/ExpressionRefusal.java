package be.ptr.engine.internals;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every query that carries an expression, in whatever way it reaches the engine.
 *
 * <p>The engine's own switches look at the outer query only: an expression inside an OR-query is evaluated, and runs any
 * Java that a signed-in person typed (CVE-2026-109432).
 */
final class ExpressionRefusal extends CommandInterceptor {
    private static final HiddenField SAVED = new HiddenField(SaveFilterCmd.class, "filter");
    private static final HiddenField EXTENDING = new HiddenField(AbstractExecuteFilterCmd.class, "extendingQuery");

    @Override
    public <T> T execute(Command<T> command) {
        require(queryOf(command));
        return next.execute(command);
    }

    private static @Nullable Object queryOf(Command<?> command) {
        if (command instanceof SaveFilterCmd) {
            return SAVED.of(command) instanceof Filter filter ? filter.getQuery() : null;
        }
        return command instanceof AbstractExecuteFilterCmd ? EXTENDING.of(command) : command;
    }

    private static void require(@Nullable Object query) {
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(ExpressionRefusal::requireNone);
        } else if (query instanceof AbstractQuery<?, ?> other) {
            requireNone(other);
        }
    }

    private static void requireNone(AbstractQuery<?, ?> query) {
        if (!query.getExpressions().isEmpty()) {
            throw new BadUserRequestException("Expressions are not accepted in queries.");
        }
    }
}
