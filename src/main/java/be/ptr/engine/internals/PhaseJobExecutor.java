package be.ptr.engine.internals;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.core.task.TaskExecutor;

/** The job executor of the server, for which many steps that are due at one instant are the rule. */
public final class PhaseJobExecutor extends SpringJobExecutor {
    /** @param settings as {@code application.properties} has them; what is absent is as the engine has it */
    public PhaseJobExecutor(TaskExecutor threads, JobExecutionProperty settings) {
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        PropertyMapper set = PropertyMapper.get().alwaysApplyingWhenNonNull();
        set.from(settings::getLockTimeInMillis).to(this::setLockTimeInMillis);
        set.from(settings::getMaxJobsPerAcquisition).to(this::setMaxJobsPerAcquisition);
        set.from(settings::getWaitTimeInMillis).to(this::setWaitTimeInMillis);
        set.from(settings::getMaxWait).to(this::setMaxWait);
        set.from(settings::getBackoffTimeInMillis).to(this::setBackoffTimeInMillis);
        set.from(settings::getMaxBackoff).to(this::setMaxBackoff);
        set.from(settings::getBackoffDecreaseThreshold).to(this::setBackoffDecreaseThreshold);
        set.from(settings::getWaitIncreaseFactor).to(this::setWaitIncreaseFactor);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl processEngine) {
        return new TimersTogether(jobIds, processEngine);
    }
}
