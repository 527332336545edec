package be.ptr.engine.internals;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a command used up the memory: the engine's REST interface would answer with it and say nothing to us. */
final class ExhaustionNotice extends CommandInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ExhaustionNotice.class);

    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OutOfMemoryError exhausted) {
            LOG.error("PTR-E20 a command has used up the memory", exhausted);
            throw exhausted;
        }
    }
}
