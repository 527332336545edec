package be.ptr.engine;

import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * A program, not a test: what a click costs against completing a bare user task on the same engine, and how long 400
 * steps that are due at one instant take to become Ready. Believe the ratios, not the milliseconds.
 */
public final class EngineBenchmark {
    private static final Instant MORNING = Instant.parse("2021-06-01T06:00:00Z");
    private static final String PERSON = PlanBuilder.NOBODY_SPECIAL;
    private static final int SAMPLES = 60;
    private static final int CHAINS = 30;
    private static final String BARE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bare"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="bare" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                <userTask id="t" camunda:asyncAfter="true"/><sequenceFlow id="g" sourceRef="t" targetRef="e"/>
                <endEvent id="e"/>
              </process>
            </definitions>
            """;

    private EngineBenchmark() {}

    public static void main(String[] arguments) {
        try (VirtualEngine engine = new VirtualEngine(run -> {})) {
            engine.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .addString("bare.bpmn", BARE)
                    .deploy();
            for (int round = 0; round < 3; round++) {
                for (int steps : List.of(70, 400, 1000, 4000)) {
                    clicks(engine, steps, round);
                }
            }
            due(engine, 400);
        }
    }

    /** Thirty chains side by side, as many steps as asked for: about as many tokens live at any time as people work. */
    private static Plan plan(String run, int steps) {
        PlanBuilder plan = PlanBuilder.run(run).phase("PP");
        for (int i = 0; i < steps; i++) {
            plan.step("S-" + i);
            if (i >= CHAINS) {
                plan.after("S-" + (i - CHAINS));
            }
        }
        return plan.build();
    }

    private static void clicks(VirtualEngine virtual, int steps, int round) {
        Plan plan = plan("B" + round + "-" + steps, steps);
        RunningPlan run = RunningPlan.startedAt(MORNING, plan, virtual);
        StepCommands commands = new StepCommands(virtual.engine());
        Actor actor = new Actor(PERSON, false);
        ProcessEngine engine = virtual.engine();
        double[] start = new double[SAMPLES];
        double[] close = new double[SAMPLES];
        double[] bare = new double[SAMPLES];
        int sample = 0;
        for (Step step : plan.steps()) {
            if (sample < SAMPLES) {
                start[sample] = milliseconds(() -> commands.start(plan, step, actor));
                close[sample] = milliseconds(() -> commands.close(plan, step, actor));
                bare[sample] = bare(engine);
                virtual.runDueJobs();
                sample++;
            }
        }
        double facts = milliseconds(run::facts);
        print(
                "%5d steps: start %.2f ms, close %.2f ms, bare %.2f ms, close : bare = %.2f, facts %.1f ms",
                steps,
                typical(start, sample),
                typical(close, sample),
                typical(bare, sample),
                typical(close, sample) / typical(bare, sample),
                facts);
    }

    private static double bare(ProcessEngine engine) {
        TaskService tasks = engine.getTaskService();
        engine.getRuntimeService().startProcessInstanceByKey("bare");
        String task = tasks.createTaskQuery()
                .processDefinitionKey("bare")
                .taskUnassigned()
                .singleResult()
                .getId();
        tasks.setAssignee(task, PERSON);
        engine.getIdentityService().setAuthenticatedUserId(PERSON);
        try {
            return milliseconds(() -> tasks.complete(task));
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static void due(VirtualEngine virtual, int steps) {
        PlanBuilder builder = PlanBuilder.run("DUE").phase("PP");
        for (int i = 0; i < steps; i++) {
            builder.step("S-" + i).startingAt(MORNING.plus(Duration.ofHours(1)));
        }
        RunningPlan.startedAt(MORNING, builder.build(), virtual);
        JobExecutor jobs =
                ((ProcessEngineConfigurationImpl) virtual.engine().getProcessEngineConfiguration()).getJobExecutor();
        jobs.setMaxJobsPerAcquisition(50);
        jobs.setWaitTimeInMillis(1000);
        jobs.setMaxWait(5000);
        jobs.start();
        EngineClock.set(MORNING.plus(Duration.ofHours(1)));
        double all = milliseconds(() -> {
            while (virtual.engine()
                            .getTaskService()
                            .createTaskQuery()
                            .processDefinitionKey("DUE.PP")
                            .count()
                    < steps) {
                Thread.onSpinWait();
            }
        });
        jobs.shutdown();
        print("%d steps due at one instant, all Ready after %.0f ms", steps, all);
    }

    private static double milliseconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }

    /** One sample in five was quicker: the rest has waited for the machine's other work. */
    private static double typical(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 5];
    }

    private static void print(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
