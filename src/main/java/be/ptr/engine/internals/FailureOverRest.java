package be.ptr.engine.internals;

import java.sql.SQLException;
import java.util.Optional;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers with the request what a command failed with: the engine's own REST interface tells its name and its message
 * only, and makes a failure of its own of what the caller did wrong.
 */
public final class FailureOverRest extends CommandInterceptor {
    private static final String FAILURE = FailureOverRest.class.getName();
    private static final String WRONG_VALUE = "22";
    private static final String WRONG_VALUE_H2 = "90008";

    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(FAILURE, failure, RequestAttributes.SCOPE_REQUEST);
            }
            throw failure;
        }
    }

    /** What the last command of the request on this thread failed with, if that is no mistake of the caller's. */
    public static Optional<Throwable> fault() {
        return failure().filter(FailureOverRest::isFault);
    }

    /** What the last command of the request on this thread failed with, whoever is to blame; empty when none did. */
    public static Optional<Throwable> failure() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object failure = request == null ? null : request.getAttribute(FAILURE, RequestAttributes.SCOPE_REQUEST);
        return failure instanceof Throwable thrown ? Optional.of(thrown) : Optional.empty();
    }

    /** The database failed, and not over a value that it was given. */
    static boolean isFault(Throwable failure) {
        boolean fault = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return !state.startsWith(WRONG_VALUE) && !state.equals(WRONG_VALUE_H2);
            }
            fault |= cause instanceof PersistenceException
                    || cause instanceof ProcessEnginePersistenceException
                    || cause instanceof EngineBusy;
        }
        return fault;
    }
}
