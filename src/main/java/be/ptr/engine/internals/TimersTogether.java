package be.ptr.engine.internals;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.ProcessDataContext;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClassLoaderUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of one phase that the job executor took in one go: the timers among them, of steps whose instant has come, in one
 * transaction, the others one by one. When anything is in the way of that transaction, it leaves nothing, and each timer has
 * one of its own: so one that fails, or that somebody overtakes, costs the others nothing but time.
 */
final class TimersTogether extends ExecuteJobsRunnable {
    private static final Logger LOG = LoggerFactory.getLogger(TimersTogether.class);

    /** @param jobs ids of jobs that are locked for this node, and of one process instance when they are several */
    TimersTogether(List<String> jobs, ProcessEngineImpl engine) {
        super(new ArrayList<>(jobs), engine);
    }

    @Override
    public void run() {
        if (jobIds.size() > 1 && jobExecutor.isActive()) {
            List<String> left = afterTheTimers();
            jobIds.clear();
            jobIds.addAll(left);
        }
        super.run();
    }

    /** Executes the timers; what is left to do one by one, with what has come up meanwhile. */
    List<String> afterTheTimers() {
        JobExecutorContext context = new JobExecutorContext();
        Context.setJobExecutorContext(context);
        ClassLoader before = switchClassLoader();
        try {
            List<String> left = new ArrayList<>(jobIds);
            left.removeAll(processEngine
                    .getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(new Together(jobIds)));
            left.addAll(context.getCurrentProcessorJobQueue());
            return left;
        } catch (RuntimeException inTheWay) {
            LOG.debug("{} jobs are done one by one", jobIds.size(), inTheWay);
            return List.copyOf(jobIds);
        } finally {
            new ProcessDataContext(processEngine.getProcessEngineConfiguration()).clearMdc();
            ClassLoaderUtil.setContextClassloader(before);
            Context.removeJobExecutorContext();
        }
    }

    /** Executes the timers among {@code jobs} and returns their ids. */
    private record Together(List<String> jobs) implements Command<List<String>> {
        @Override
        public List<String> execute(CommandContext context) {
            List<String> done = new ArrayList<>();
            for (String id : jobs) {
                JobEntity job = context.getJobManager().findJobById(id);
                if (job != null && TimerCatchIntermediateEventJobHandler.TYPE.equals(job.getJobHandlerType())) {
                    new ExecuteJobsCmd(id, new JobFailureCollector(id)).execute(context);
                    done.add(id);
                }
            }
            return done;
        }
    }
}
