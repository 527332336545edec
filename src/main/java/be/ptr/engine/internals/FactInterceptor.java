package be.ptr.engine.internals;

import be.ptr.facts.LoggedFact;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens the {@link FactsOfTransaction} before anything else: the engine flushes last what was opened first, so that the
 * facts follow every other statement.
 */
final class FactInterceptor extends CommandInterceptor {
    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        FactsOfTransaction.current();
        return next.execute(command);
    }

    /** Opens them. */
    record Factory(Consumer<List<LoggedFact>> committed) implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return FactsOfTransaction.class;
        }

        @Override
        public Session openSession() {
            return new FactsOfTransaction(Context.getCommandContext(), committed);
        }
    }
}
