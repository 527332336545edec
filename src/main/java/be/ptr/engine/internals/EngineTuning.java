package be.ptr.engine.internals;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The settings that every engine of the product has in common, with the reason where the default will not do. */
public final class EngineTuning extends AbstractProcessEnginePlugin {
    /** Deliveries of signals ignore retry cycles, and must outlive a longer outage of the database than three tries. */
    private static final int RETRIES = 10;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // Blocks of numbers are fetched in a transaction of their own: with as many threads as connections they stall.
        configuration.setIdGenerator(new StrongUuidGenerator());
        HistoryLevel history = new LeanHistory();
        configuration.setCustomHistoryLevels(List.of(history));
        configuration.setHistory(history.getName());
        configuration.setDefaultNumberOfRetries(RETRIES);
        // Loading all executions of a phase at each click made a click cost as much as the phase has open steps.
        configuration.setExecutionTreePrefetchEnabled(false);
        // Every task is the step of a plan.
        configuration.setStandaloneTasksEnabled(false);
        // Whoever calls the engine tells its failures, jobs too; here each refusal would be told with 220 lines.
        configuration.setEnableCmdExceptionLogging(false);
        // What is due at once says so, too: then one index answers which jobs are due.
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setSchemaOperationsCommand(new SchemaTurn(configuration.getSchemaOperationsCommand()));
        // Nobody asked for them, and each would cost a row per operation.
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
    }
}
