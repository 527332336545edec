package be.ptr.engine.internals;

import be.ptr.plan.DryRun;
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
 * <p>Works on the server's engine and on one in memory alike. What other plugins set stays.
 */
public final class EnginePlugin extends AbstractProcessEnginePlugin {
    private final Consumer<DryRun> changed;
    private final Supplier<Language> language;
    private final boolean announcing;
    private final Semaphore turns = EngineTurns.turns();

    /**
     * @param changed is told after the commit that something changed in a run; must be quick
     * @param language of the person on the calling thread
     * @param announcing whether people are told by e-mail which steps became Ready
     */
    public EnginePlugin(Consumer<DryRun> changed, Supplier<Language> language, boolean announcing) {
        this.changed = changed;
        this.language = language;
        this.announcing = announcing;
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
                with(configuration.getCustomPostCommandInterceptorsTxRequired(), new GuardInterceptor(language)));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                with(configuration.getCustomPostCommandInterceptorsTxRequiresNew(), new GuardInterceptor(language)));
        // Expressions see the clock and nothing else: not the beans of the application that an engine may stand in.
        configuration.setExpressionManager(new JuelExpressionManager(Map.of("clock", new PhaseClock())));
    }

    private PhaseParseListener parseListener() {
        ExecutedPhases phases = new ExecutedPhases();
        Optional<ReadyAnnouncement> ready = announcing ? Optional.of(new ReadyAnnouncement(phases)) : Optional.empty();
        return new PhaseParseListener(new ChangeSignal(changed, phases), ready);
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
