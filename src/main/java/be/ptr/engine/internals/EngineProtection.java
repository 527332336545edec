package be.ptr.engine.internals;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The security settings of the engine, the same for the server and for an engine of its own. */
@Component
public final class EngineProtection extends AbstractProcessEnginePlugin {
    /** Most rows that one query of a signed-in person returns. */
    public static final int MOST_RESULTS = 2000;

    /**
     * E-mail addresses and encoded names, but never {@code *}: that one means "all" in an authorization.
     */
    private static final String IDS = "[\\p{L}\\p{N}.@_+'&=~!?#$^|%-]+";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setCustomPreCommandInterceptorsTxRequired(first(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setResourceAuthorizationProvider(new OwnAccountRights());
        passwords(engine);
    }

    /** Wrong guesses are slowed down at the door, by account and address; the engine's own lock is for ever. */
    private static void passwords(ProcessEngineConfigurationImpl engine) {
        engine.setEnablePasswordPolicy(true);
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
    }

    private static List<CommandInterceptor> first(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new ExpressionRefusal());
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
