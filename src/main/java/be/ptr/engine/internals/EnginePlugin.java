package be.ptr.engine.internals;

import be.ptr.facts.LoggedFact;
import be.ptr.plan.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Makes an engine one that executes plans: listeners, the rules for people, repetition of collisions, the clock.
 *
 * <p>Its database must have the {@link be.ptr.facts.FactTables}. Works on the server's engine and on one in memory alike. What other plugins set stays.
 */
public final class EnginePlugin extends AbstractProcessEnginePlugin {
    private final Consumer<List<LoggedFact>> committed;
    private final Supplier<Language> language;
    private final ReadyAnnouncement.@Nullable Announcer announcer;
    private final Semaphore turns = EngineTurns.turns();

    /**
     * @param committed is told the facts that a transaction has brought, of one run at a time, right after the commit; must be quick
     * @param language of the person on the calling thread
     * @param announcer tells people which steps became Ready; null where nobody is told
     */
    public EnginePlugin(
            Consumer<List<LoggedFact>> committed,
            Supplier<Language> language,
            ReadyAnnouncement.@Nullable Announcer announcer) {
        this.committed = committed;
        this.language = language;
        this.announcer = announcer;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreBPMNParseListeners(
                with(configuration.getCustomPreBPMNParseListeners(), parseListener()));
        configuration.setCustomPreCommandInterceptorsTxRequired(
                outermost(configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                outermost(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                innermost(configuration.getCustomPostCommandInterceptorsTxRequired()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                innermost(configuration.getCustomPostCommandInterceptorsTxRequiresNew()));
        configuration.setCustomSessionFactories(
                with(configuration.getCustomSessionFactories(), new FactInterceptor.Factory(committed)));
        // Expressions see the clock and nothing else: not the beans of the application that an engine may stand in.
        configuration.setExpressionManager(new JuelExpressionManager(Map.of("clock", new PhaseClock())));
    }

    private List<CommandInterceptor> innermost(@Nullable List<CommandInterceptor> present) {
        return with(
                with(with(present, new FactInterceptor()), new GuardInterceptor(language)), new ReaderInterceptor());
    }

    private PhaseParseListener parseListener() {
        ExecutedPhases phases = new ExecutedPhases();
        Optional<ReadyAnnouncement> ready =
                Optional.ofNullable(announcer).map(telling -> new ReadyAnnouncement(phases, telling));
        return new PhaseParseListener(phases, ready);
    }

    private List<CommandInterceptor> outermost(@Nullable List<CommandInterceptor> present) {
        List<CommandInterceptor> telling =
                with(with(with(present, new FailureOverRest()), new RefusalOverRest()), new ExhaustionNotice());
        return with(with(telling, new EngineTurns(turns)), new RetryInterceptor());
    }

    private static <T> List<T> with(@Nullable List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
