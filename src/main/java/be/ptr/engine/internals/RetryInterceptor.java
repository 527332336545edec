package be.ptr.engine.internals;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAuthorizationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats what a person did when another transaction was in the way, so that the person never hears of it.
 *
 * <p>When the last sibling of a branch ends, the engine merges executions and rewrites the task of the branch that is
 * left; whoever claims or completes that task at the same time gets a failure that is not theirs. Must be the outermost
 * interceptor, and does nothing inside a transaction: only a whole transaction can be repeated.
 */
final class RetryInterceptor extends CommandInterceptor {
    /** More than there are threads for requests: at each try one of those in the way is through. */
    private static final int TRIES = 30;

    private static final String ENGINE_PACKAGE = "org.camunda.bpm.engine.";
    /** Deadlocks included. */
    private static final String SERIALIZATION_FAILURE = "40";
    /** Somebody added what refers to a row that goes, or the same key, or H2 has waited long enough for a row. */
    private static final Set<String> OVERTAKEN = Set.of("23503", "23505", "HYT00");

    private static final Set<Class<?>> OF_PEOPLE =
            Set.of(EngineTransaction.Work.class, ClaimTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        if (!OF_PEOPLE.contains(command.getClass()) || isInTransaction()) {
            return next.execute(command);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException failure) {
                if (attempt == TRIES || !isCollision(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isInTransaction() {
        return Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean isCollision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean merged = cause instanceof NullPointerException && isFromEngine(cause);
            boolean rolledBack = cause instanceof SQLException sql && isRolledBack(sql);
            boolean revoked = cause instanceof NullValueException && isFrom(DeleteAuthorizationCmd.class, cause);
            if (cause instanceof OptimisticLockingException || merged || rolledBack || revoked) {
                return true;
            }
        }
        return false;
    }

    /** Of two who transfer a task at once, the second finds no more right to take away. */
    private static boolean isFrom(Class<?> command, Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(command.getName()));
    }

    /** The merge leaves references to executions that are gone: a null pointer in the middle of the engine. */
    private static boolean isFromEngine(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 || trace[0].getClassName().startsWith(ENGINE_PACKAGE);
    }

    private static boolean isRolledBack(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(SERIALIZATION_FAILURE) || OVERTAKEN.contains(state));
    }
}
