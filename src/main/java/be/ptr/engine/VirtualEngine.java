package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.engine.internals.EngineClock;
import be.ptr.engine.internals.StandaloneEngine;
import be.ptr.facts.FactLog;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.StepId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The real engine, in memory unless said otherwise, with a clock that is set and jobs that are run by hand.
 *
 * <p>The engine's clock is one for the JVM: only for a JVM that runs nothing else.
 */
public final class VirtualEngine implements AutoCloseable {
    private final ProcessEngine engine;

    /** @param committed is told the facts of each transaction, of one run at a time, after the commit */
    public VirtualEngine(Consumer<List<LoggedFact>> committed) {
        this.engine = StandaloneEngine.inMemory(committed);
    }

    private VirtualEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    /** One that keeps its database in {@code file}, where the next one finds it. */
    public static VirtualEngine keptIn(Path file) {
        return new VirtualEngine(StandaloneEngine.inFile(file, facts -> {}));
    }

    /** One that keeps its database at a JDBC URL, where others may work at the same time. */
    public static VirtualEngine at(String url) {
        return new VirtualEngine(StandaloneEngine.at(url, run -> {}));
    }

    public ProcessEngine engine() {
        return engine;
    }

    public Instant now() {
        return EngineClock.now();
    }

    public void setTime(Instant instant) {
        EngineClock.set(instant);
    }

    /**
     * Runs every job that is due, and those that follow from them, until none is left.
     *
     * @return how many there were
     */
    public int runDueJobs() {
        ManagementService management = engine.getManagementService();
        int count = 0;
        for (List<Job> due = due(management); !due.isEmpty(); due = due(management)) {
            due.forEach(job -> management.executeJob(job.getId()));
            count += due.size();
        }
        return count;
    }

    /** The steps that somebody could start. */
    public Set<StepId> stepsReady() {
        return engine.getTaskService().createTaskQuery().taskUnassigned().list().stream()
                .flatMap(task -> Part.TASK.stepOf(task.getTaskDefinitionKey()).stream())
                .collect(Collectors.toSet());
    }

    /** Deletes everything that was ever deployed or executed. */
    public void forget() {
        RepositoryService repository = engine.getRepositoryService();
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        FactLog log = new FactLog(engine.getProcessEngineConfiguration().getDataSource());
        log.counts().keySet().forEach(log::forget);
    }

    private static List<Job> due(ManagementService management) {
        return management.createJobQuery().executable().list();
    }

    @Override
    public void close() {
        engine.close();
        EngineClock.reset();
    }
}
