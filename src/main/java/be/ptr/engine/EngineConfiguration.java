package be.ptr.engine;

import be.ptr.configuration.Settings;
import be.ptr.engine.internals.EnginePlugin;
import be.ptr.engine.internals.EngineTuning;
import be.ptr.engine.internals.PhaseJobExecutor;
import be.ptr.facts.FactTables;
import be.ptr.plan.Language;
import be.ptr.progress.Boards;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The engine of the server; its database and its job executor are set in {@code application.properties}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineConfiguration {
    @Bean
    EngineTuning engineTuning() {
        return new EngineTuning();
    }

    /** The boards read what the engine writes, and hear of it: they are looked up when there is something to say. */
    @Bean
    EnginePlugin enginePlugin(DataSource database, ObjectProvider<Boards> boards) {
        FactTables.bring(database);
        return new EnginePlugin(
                facts -> boards.getObject().committed(facts),
                EngineConfiguration::languageOfTheRequest,
                (engine, run, step) -> new Outbox(engine).announce(Letter.ready(run, step)));
    }

    /** In place of the one that comes with the engine. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
    static PhaseJobExecutor jobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads, CamundaBpmProperties properties) {
        return new PhaseJobExecutor(threads, properties.getJobExecution());
    }

    @Bean
    RunLog runLog(ProcessEngine engine) {
        return new RunLog(engine);
    }

    @Bean
    EngineRest engineRest(ProcessEngine engine) {
        return new EngineRest(engine);
    }

    /** In place of the engine's own, for which a rest is a failure: nobody may restart a server that lets people read. */
    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
    HealthIndicator jobExecutorHealthIndicator(EngineRest rest) {
        return () -> (rest.isWorking() ? Health.up() : Health.down()).build();
    }

    /** Nothing is executed before every bean is there: the models are in time for the first letter. */
    @Bean
    Outbox outbox(ProcessEngine engine) {
        HandDrawnModels.deploy(engine);
        return new Outbox(engine);
    }

    /** After the outbox, which brings the model of both. */
    @Bean
    ReportTimer reportTimer(ProcessEngine engine, Outbox outbox) {
        return new ReportTimer(engine);
    }

    @Bean
    PhaseRuns phaseRuns(ProcessEngine engine) {
        PhaseRuns phases = new PhaseRuns(engine);
        phases.showModels();
        return phases;
    }

    @Bean
    StepCommands stepCommands(ProcessEngine engine, Settings settings, Outbox outbox) {
        return new StepCommands(engine, settings.security().allowExternal(), outbox::announce);
    }

    @Bean
    Reconciliation reconciliation(ProcessEngine engine, Boards boards) {
        return new Reconciliation(engine, boards);
    }

    /** Outside a request the locale of the machine must not decide. */
    private static Language languageOfTheRequest() {
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        return request == null || request.getLocale() == null ? Language.FR : Language.of(request.getLocale());
    }
}
