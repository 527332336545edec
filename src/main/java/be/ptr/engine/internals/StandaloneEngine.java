package be.ptr.engine.internals;

import be.ptr.facts.FactTables;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Builds engines without a server, each with a database of its own, the job executor off, French for sentences. */
public final class StandaloneEngine {
    private static final String OWNER = "sa";
    private static final int CONNECTIONS = 40;
    /** The engine asks few different questions very often: keep them parsed. */
    private static final String PARSED = ";QUERY_CACHE_SIZE=512";

    private StandaloneEngine() {}

    /** An engine that lives and dies with its JVM; {@code committed} is told every fact, after the commit. */
    public static ProcessEngine inMemory(Consumer<List<LoggedFact>> committed) {
        String name = "virtual-" + UUID.randomUUID();
        return create(name, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + PARSED, "create-drop", committed);
    }

    /** An engine that finds again in {@code file} what another one left there. */
    public static ProcessEngine inFile(Path file, Consumer<List<LoggedFact>> committed) {
        return at("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0" + PARSED, committed);
    }

    /** An engine on the database at {@code url}, which may be empty or another one's, and stays. */
    public static ProcessEngine at(String url, Consumer<List<LoggedFact>> committed) {
        return create("kept-" + UUID.randomUUID(), url, "true", committed);
    }

    private static ProcessEngine create(
            String name, String url, String schemaUpdate, Consumer<List<LoggedFact>> committed) {
        FactTables.bring(new DriverManagerDataSource(url, OWNER, ""));
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername(OWNER);
        configuration.setJdbcMaxActiveConnections(CONNECTIONS);
        configuration.setDatabaseSchemaUpdate(schemaUpdate);
        configuration.setJobExecutorActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration
                .getProcessEnginePlugins()
                .addAll(List.of(new EngineTuning(), new EnginePlugin(committed, () -> Language.FR, null)));
        return configuration.buildProcessEngine();
    }
}
