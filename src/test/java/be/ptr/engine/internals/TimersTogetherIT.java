package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.engine.RunningPlan;
import be.ptr.engine.VirtualEngine;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SyncTaskExecutor;

/** Forty steps that are due at noon, and ten that are free from the morning. */
class TimersTogetherIT {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final Instant NOON = Instant.parse("2021-06-01T12:00:00Z");
    private static final String ADA = "ada@example.be";
    private static final int DUE = 40;
    private static final int FREE = 10;
    private static final AtomicInteger RUNS = new AtomicInteger();

    private static VirtualEngine virtual;
    private static ProcessEngineImpl engine;

    private RunningPlan run;
    private List<String> jobs;

    /** Takes no job by itself, and is at work. */
    private static final class Hand extends JobExecutor {
        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}

        @Override
        public void executeJobs(List<String> jobIds, ProcessEngineImpl processEngine) {}
    }

    @BeforeAll
    static void startEngine() {
        virtual = new VirtualEngine(facts -> {});
        engine = (ProcessEngineImpl) virtual.engine();
        Hand hand = new Hand();
        hand.registerProcessEngine(engine);
        hand.start();
        engine.getProcessEngineConfiguration().setJobExecutor(hand);
    }

    @AfterAll
    static void stopEngine() {
        virtual.close();
    }

    @BeforeEach
    void aRunAtNoon() {
        virtual.forget();
        PlanBuilder plan =
                PlanBuilder.run("TIMERS" + RUNS.incrementAndGet()).phase("CO").person(ADA);
        for (int i = 0; i < DUE; i++) {
            plan.step("D-" + i).startingAt(NOON).by(ADA);
        }
        for (int i = 0; i < FREE; i++) {
            plan.step("F-" + i).by(ADA).step("G-" + i).after("F-" + i).by(ADA);
        }
        run = RunningPlan.startedAt(MORNING, plan.build(), virtual);
        virtual.setTime(NOON);
        jobs = due();
        assertThat(jobs).hasSize(DUE);
    }

    @Test
    void stepsThatAreDueAtOneInstantAreReadyAfterOneTransaction() {
        assertThat(new TimersTogether(jobs, engine).afterTheTimers()).isEmpty();
        assertThat(tasks()).isEqualTo(DUE + FREE);
        assertThat(due()).isEmpty();
    }

    @Test
    void oneThatFailsFailsAloneAndIsTriedAgain() throws Exception {
        String broken = jobs.get(7);
        breakIt(broken);
        assertThat(new TimersTogether(jobs, engine).afterTheTimers()).isEqualTo(jobs);
        assertThat(tasks()).as("nothing is left of the attempt").isEqualTo(FREE);

        new TimersTogether(jobs, engine).run();

        assertThat(tasks()).isEqualTo(DUE - 1 + FREE);
        assertThat(virtual.engine().getManagementService().createJobQuery().list())
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.getId()).isEqualTo(broken);
                    assertThat(job.getRetries()).isEqualTo(9);
                    assertThat(job.getExceptionMessage()).contains("Cannot find execution");
                });
    }

    @Test
    void whatWasDoneByAnotherMeanwhileIsNotDoneAgain() {
        virtual.engine().getManagementService().executeJob(jobs.get(3));
        new TimersTogether(jobs, engine).run();
        new TimersTogether(jobs, engine).run();
        assertThat(tasks()).isEqualTo(DUE + FREE);
        assertThat(due()).isEmpty();
    }

    @RepeatedTest(5)
    void whoeverClicksMeanwhileIsNotInTheWay() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(FREE + 1);
        try {
            List<Future<?>> all = new ArrayList<>();
            List<Outcome> outcomes = new ArrayList<>();
            all.add(threads.submit(() -> new TimersTogether(jobs, engine).run()));
            for (int i = 0; i < FREE; i++) {
                String step = "F-" + i;
                all.add(threads.submit(() -> {
                    Outcome started = run.start(step, ADA);
                    Outcome closed = run.close(step, ADA);
                    synchronized (outcomes) {
                        outcomes.addAll(List.of(started, closed));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
            assertThat(outcomes).hasSize(2 * FREE).hasOnlyElementsOfType(Outcome.Done.class);
        } finally {
            threads.shutdownNow();
        }
        // What lost to somebody's click is done when it is taken the next time.
        virtual.runDueJobs();
        assertThat(IntStream.range(0, DUE).mapToObj(i -> run.start("D-" + i, ADA)))
                .hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(tasks()).isEqualTo(DUE + FREE);
    }

    @Test
    void theJobExecutorOfTheServerTakesThemTogetherAndKeepsItsSettings() {
        JobExecutionProperty settings = new JobExecutionProperty();
        settings.setMaxJobsPerAcquisition(7);
        settings.setLockTimeInMillis(60_000);
        PhaseJobExecutor executor = new PhaseJobExecutor(new SyncTaskExecutor(), settings);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(7);
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getExecuteJobsRunnable(jobs, engine)).isInstanceOf(TimersTogether.class);
    }

    private static List<String> due() {
        return virtual.engine().getManagementService().createJobQuery().executable().list().stream()
                .map(Job::getId)
                .toList();
    }

    private static long tasks() {
        return virtual.engine().getTaskService().createTaskQuery().count();
    }

    private static void breakIt(String job) throws SQLException {
        try (Connection connection =
                        engine.getProcessEngineConfiguration().getDataSource().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update ACT_RU_JOB set EXECUTION_ID_ = 'gone' where ID_ = ?")) {
            statement.setString(1, job);
            statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
