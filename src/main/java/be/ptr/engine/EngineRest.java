package be.ptr.engine;

import be.ptr.engine.internals.JobPause;
import org.camunda.bpm.engine.ProcessEngine;

/** A time in which the engine begins nothing by itself; what was due meanwhile is done afterwards. */
public final class EngineRest {
    private final JobPause jobs;

    EngineRest(ProcessEngine engine) {
        this.jobs = new JobPause(engine);
    }

    /** Whether the engine works by itself, or will after the rest. */
    boolean isWorking() {
        return jobs.isWorking();
    }

    /** Changes nothing when it has begun already. */
    public void begin() {
        jobs.begin();
    }

    /** Changes nothing when there was none. */
    public void end() {
        jobs.end();
    }
}
