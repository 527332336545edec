package be.ptr.engine.internals;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * Several calls of the engine in one transaction, repeated as a whole when another transaction was in the way.
 *
 * <p>The engine's authorizations are not asked within: the product's own rules hold there.
 */
public final class EngineTransaction {
    private static final ThreadLocal<Boolean> ACTIVE = ThreadLocal.withInitial(() -> false);

    private final ProcessEngine engine;

    public EngineTransaction(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Carries out {@code work} for the product itself; it may run several times, and only the last one counts. */
    public <T> T run(Supplier<T> work) {
        return as(null, () -> inTransaction(work));
    }

    /**
     * Carries out {@code work} for a person; it may run several times, and only the last one counts.
     *
     * @param person user id that the engine's history records
     */
    public <T> T runAs(String person, Supplier<T> work) {
        return as(person, () -> inTransaction(work));
    }

    /** Carries out {@code work} for the product itself, each call of the engine in a transaction of its own. */
    public void runApart(Runnable work) {
        as(null, () -> {
            work.run();
            return true;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new Work<>(work));
    }

    private <T> T as(@Nullable String person, Supplier<T> work) {
        IdentityService identity = engine.getIdentityService();
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        if (person != null) {
            identity.setAuthentication(person, null);
        }
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /** Whether the calling thread is inside a transaction of this kind. */
    static boolean isActive() {
        return ACTIVE.get();
    }

    /** The work as one command of the engine. */
    record Work<T>(Supplier<T> work) implements Command<T> {
        @Override
        public T execute(CommandContext context) {
            boolean before = ACTIVE.get();
            ACTIVE.set(true);
            try {
                return context.runWithoutAuthorization(work::get);
            } finally {
                ACTIVE.set(before);
            }
        }
    }
}
