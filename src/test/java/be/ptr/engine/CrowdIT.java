package be.ptr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.bpmn.PhaseModeller;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Eight people at once in one phase of joins, while the job executor works. */
class CrowdIT {
    private static final int THREADS = 8;
    private static final int ROOTS = 120;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    /** 120 steps, then a step after each two of them, and so on: 236 steps in layers. */
    private static Plan plan() {
        PlanBuilder plan = PlanBuilder.run("CROWD").phase("PP");
        List<String> layer = new ArrayList<>();
        for (int i = 0; i < ROOTS; i++) {
            layer.add("S0-" + i);
            person(plan.step("S0-" + i));
        }
        for (int depth = 1; layer.size() > 1; depth++) {
            List<String> next = new ArrayList<>();
            for (int i = 0; i + 1 < layer.size(); i += 2) {
                String id = "S" + depth + "-" + i;
                next.add(id);
                person(plan.step(id).after(layer.get(i), layer.get(i + 1)));
            }
            layer = next;
        }
        return plan.build();
    }

    private static void person(PlanBuilder plan) {
        String[] everybody = new String[THREADS];
        for (int i = 0; i < THREADS; i++) {
            everybody[i] = "p" + i + "@example.be";
        }
        plan.by(everybody);
    }

    @Test
    void noFailureReachesAPersonAndEverythingBecomesReady() throws Exception {
        try (VirtualEngine engine = new VirtualEngine(run -> {})) {
            Plan plan = plan();
            new PhaseRuns(engine.engine())
                    .deployAndStart(plan, new PhaseModeller(RunningPlan.WINDOW).models(plan), "v1");
            JobExecutor jobs =
                    ((ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration()).getJobExecutor();
            jobs.setMaxJobsPerAcquisition(50);
            jobs.setWaitTimeInMillis(100);
            jobs.setMaxWait(500);
            jobs.start();
            ExecutorService people = Executors.newFixedThreadPool(THREADS);
            try {
                everybodyCarriesOutEverything(engine, plan, people);
            } finally {
                people.shutdownNow();
                jobs.shutdown();
            }
            assertThat(RunningPlan.goingOn(plan, engine).states().values())
                    .allSatisfy(state -> assertThat(state.name()).isEqualTo("TERMINATED"));
        }
    }

    private static void everybodyCarriesOutEverything(VirtualEngine engine, Plan plan, ExecutorService people)
            throws Exception {
        Set<StepId> done = new HashSet<>();
        long deadline = System.nanoTime() + PATIENCE;
        while (done.size() < plan.steps().size()) {
            Set<StepId> ready = engine.stepsReady();
            ConcurrentLinkedQueue<Step> queue = new ConcurrentLinkedQueue<>(plan.steps().stream()
                    .filter(step -> ready.contains(step.id()))
                    .toList());
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(people.submit(person(engine.engine(), plan, queue, "p" + i + "@example.be", i % 2 == 0)));
            }
            for (Future<Integer> result : results) {
                result.get();
            }
            done.addAll(ready);
            assertThat(System.nanoTime())
                    .as("all in time, done: " + done.size())
                    .isLessThan(deadline);
            if (ready.isEmpty()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }

    private static Callable<Integer> person(
            ProcessEngine engine, Plan plan, ConcurrentLinkedQueue<Step> queue, String email, boolean inTasklist) {
        StepCommands commands = new StepCommands(engine);
        return () -> {
            int count = 0;
            for (Step step = queue.poll(); step != null; step = queue.poll()) {
                if (inTasklist) {
                    inTasklist(engine, step, email);
                } else {
                    assertThat(commands.start(plan, step, new Actor(email, false)))
                            .isEqualTo(new Outcome.Done());
                    assertThat(commands.close(plan, step, new Actor(email, false)))
                            .isEqualTo(new Outcome.Done());
                }
                count++;
            }
            return count;
        };
    }

    private static void inTasklist(ProcessEngine engine, Step step, String email) {
        TaskService tasks = engine.getTaskService();
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("step_" + step.id().value())
                .singleResult();
        engine.getIdentityService().setAuthenticatedUserId(email);
        try {
            tasks.claim(task.getId(), email);
            tasks.complete(task.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
