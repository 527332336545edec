package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.ProcessNames;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Runs a step's timer when its instant is reached and the job executor has not come round to it yet, so that nobody waits
 * for a step that is already due.
 */
final class DueJobs {
    private static final int TRIES = 10;

    private final ManagementService management;
    private final EngineTransaction transaction;

    DueJobs(ProcessEngine engine) {
        this.management = engine.getManagementService();
        this.transaction = new EngineTransaction(engine);
    }

    /** True when there was a due timer: the task of the step may be there now. */
    boolean run(DryRun run, Step step) {
        List<Job> due = transaction.run(() -> management
                .createJobQuery()
                .processDefinitionKey(ProcessNames.processKey(run, step.phase()))
                .activityId(Part.START.idOf(step.id()))
                .executable()
                .list());
        due.forEach(job -> transaction.runApart(() -> execute(job.getId())));
        return !due.isEmpty();
    }

    /** Another transaction in the way may have been the job executor's, with this job, or one that leaves it to do. */
    private void execute(String job) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                management.executeJob(job);
                return;
            } catch (OptimisticLockingException overtaken) {
                // The next attempt finds it done, or does it.
            } catch (ProcessEngineException failed) {
                if (management.createJobQuery().jobId(job).count() > 0) {
                    throw failed;
                }
                return; // Done by the job executor.
            }
        }
    }
}
