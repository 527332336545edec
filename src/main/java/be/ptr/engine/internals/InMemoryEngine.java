package be.ptr.engine.internals;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** Builds engines that live and die with their JVM. */
public final class InMemoryEngine {
    private InMemoryEngine() {}

    /**
     * An engine with a database of its own and the job executor off.
     *
     * @param plugins carried out in this order
     */
    public static ProcessEngine create(List<ProcessEnginePlugin> plugins) {
        String name = "virtual-" + UUID.randomUUID();
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setJobExecutorActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.getProcessEnginePlugins().addAll(plugins);
        return configuration.buildProcessEngine();
    }
}
