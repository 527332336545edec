package be.ptr.engine.internals;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Lets requests use the engine a few at a time, in the order in which they ask, however many there are: requests and jobs
 * together never want more connections than the pool of the database has. Whoever is inside a transaction has a turn
 * already; outside a request the job executor has a bound of its own.
 */
final class EngineTurns extends CommandInterceptor {
    /** With the jobs (10) and what runs by the clock well below the pool's size (40). */
    static final int AT_ONCE = 24;

    /** Longer than all threads for requests take for a click each, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore turns;

    /** @param turns shared by all who stand before one database */
    EngineTurns(Semaphore turns) {
        this.turns = turns;
    }

    static Semaphore turns() {
        return new Semaphore(AT_ONCE, true);
    }

    @Override
    public <T extends @Nullable Object> T execute(Command<T> command) {
        if (RequestContextHolder.getRequestAttributes() == null || isInTransaction()) {
            return next.execute(command);
        }
        await();
        try {
            return next.execute(command);
        } finally {
            turns.release();
        }
    }

    private static boolean isInTransaction() {
        return Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive();
    }

    private void await() {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EngineBusy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineBusy();
        }
    }
}
