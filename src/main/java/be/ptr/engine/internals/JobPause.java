package be.ptr.engine.internals;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;

/** Lets the engine do nothing by itself for a while; what was due meanwhile is done afterwards. */
public final class JobPause {
    private final @Nullable JobExecutor executor;
    private boolean paused;

    public JobPause(ProcessEngine engine) {
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    /** Whether jobs are taken, or will be after the pause. */
    public synchronized boolean isWorking() {
        return paused || (executor != null && executor.isActive());
    }

    /** Takes no more jobs; nothing where none are taken anyway. */
    public synchronized void begin() {
        if (executor != null && executor.isActive()) {
            executor.shutdown();
            paused = true;
        }
    }

    /** Takes jobs again, if it was this that had ended it. */
    public synchronized void end() {
        if (executor != null && paused) {
            executor.start();
            paused = false;
        }
    }
}
