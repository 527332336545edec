package be.ptr.engine.internals;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * Lets one filter list and count for each reader the reader's own tasks. The engine's way to do so is an expression, and
 * those are refused.
 *
 * <p>Stands behind the context, in which it reads the filter by the rights of the reader.
 */
final class ReaderInterceptor extends CommandInterceptor {
    private static final HiddenField FILTER = new HiddenField(AbstractExecuteFilterCmd.class, "filterId");
    private static final HiddenField EXTENDING = new HiddenField(AbstractExecuteFilterCmd.class, "extendingQuery");

    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        String reader = context.getAuthenticatedUserId();
        if (command instanceof AbstractExecuteFilterCmd && reader != null && FILTER.of(command) instanceof String id) {
            Filter filter = context.getFilterManager().findFilterById(id);
            WhoseTasks whose = filter == null ? null : WhoseTasks.in(filter.getProperties());
            if (whose != null) {
                narrow(command, whose.query(context, reader));
            }
        }
        return next.execute(command);
    }

    /** Beside what the reader asks for within the filter. */
    private static void narrow(Command<?> command, TaskQuery readers) {
        Object asked = EXTENDING.of(command);
        EXTENDING.set(command, asked instanceof TaskQueryImpl query ? query.extend(readers) : readers);
    }
}
