package be.ptr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The program with an address that uses up all memory, on a thread of choice. */
@RestController
@Profile(Greedy.PROFILE)
class Greedy {
    static final String PROFILE = "greedy";
    private static final int MEGABYTE = 1 << 20;
    private static final List<byte[]> HOARD = new ArrayList<>();

    private final ProcessEngine engine;
    private final TaskScheduler scheduler;
    private Future<?> scheduled = CompletableFuture.completedFuture(null);

    Greedy(ProcessEngine engine, TaskScheduler scheduler) {
        this.engine = engine;
        this.scheduler = scheduler;
    }

    /** The program itself, begun as anybody begins it. */
    public static void main(String[] arguments) {
        System.setProperty("spring.profiles.active", PROFILE);
        PtrApplication.main(arguments);
    }

    @GetMapping("/sign-in/greedy/{where}")
    String eat(@PathVariable String where) {
        switch (where) {
            case "request" -> hoard();
            case "thread" -> new Thread(Greedy::hoard, "greedy").start();
            case "schedule" -> scheduled = scheduler.schedule(Greedy::hoard, Instant.EPOCH);
            case "job" -> job();
            default -> throw new IllegalArgumentException(where);
        }
        return where + scheduled.isDone();
    }

    private static void hoard() {
        while (true) {
            HOARD.add(new byte[MEGABYTE]);
        }
    }

    private void job() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getJobHandlers().put(PROFILE, new HoardingJob());
        configuration.getCommandExecutorTxRequired().execute(context -> {
            MessageEntity job = new MessageEntity();
            job.setJobHandlerType(PROFILE);
            job.setDuedate(Date.from(Instant.EPOCH)); // As each job has that the engine makes of a model.
            context.getJobManager().send(job);
            return job;
        });
    }

    private static final class HoardingJob implements JobHandler<HoardingJob.Nothing> {
        private record Nothing() implements JobHandlerConfiguration {
            @Override
            public String toCanonicalString() {
                return "";
            }
        }

        @Override
        public String getType() {
            return PROFILE;
        }

        @Override
        public void execute(Nothing nothing, ExecutionEntity execution, CommandContext context, String tenant) {
            hoard();
        }

        @Override
        public Nothing newConfiguration(String canonical) {
            return new Nothing();
        }

        @Override
        public void onDelete(Nothing nothing, JobEntity job) {}
    }
}
