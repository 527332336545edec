package be.ptr.engine;

import be.ptr.engine.internals.EnginePlugin;
import be.ptr.engine.internals.EngineTuning;
import be.ptr.plan.Language;
import be.ptr.progress.Projector;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** The server's engine and what the product knows of it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    @Bean
    EngineTuning engineTuning() {
        return new EngineTuning();
    }

    /** The projector reads from the engine and is told by it: it is looked up when the first change comes. */
    @Bean
    EnginePlugin enginePlugin(ObjectProvider<Projector> projector) {
        return new EnginePlugin(
                run -> projector.getObject().changed(run), () -> Language.of(LocaleContextHolder.getLocale()));
    }

    @Bean
    PhaseRuns phaseRuns(ProcessEngine engine) {
        return new PhaseRuns(engine);
    }

    @Bean
    HistoryFacts historyFacts(ProcessEngine engine) {
        return new HistoryFacts(engine);
    }

    @Bean
    StepCommands stepCommands(ProcessEngine engine) {
        return new StepCommands(engine);
    }
}
