package be.ptr.bench;

import be.ptr.bench.BenchPlan.Others;
import be.ptr.engine.StepCommands;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Closing a step, up to the commit and up to its dependent having a task and being Ready on the board, against closing a bare user task. */
final class ClosingMeasure implements Measure {
    private static final List<Integer> SIZES = List.of(70, 400, 1_000, 4_000);
    private static final Duration PAUSE = Duration.ofMillis(2);
    private static final Actor ACTOR = new Actor(BenchPlan.PERSON, false);

    @Override
    public void run() throws Exception {
        try (RunningServer server = new RunningServer()) {
            BareTasks bare = new BareTasks(server.engine(), BenchPlan.PERSON);
            for (Others others : Others.values()) {
                List<Plan> plans = new ArrayList<>();
                for (int size : SIZES) {
                    plans.add(server.start(BenchPlan.of("bench-" + others + "-" + size, size, others)));
                }
                measure(server, bare, plans, others);
            }
        }
    }

    private static void measure(RunningServer server, BareTasks bare, List<Plan> plans, Others others)
            throws Exception {
        Figures clicks = new Figures();
        Figures followed = new Figures();
        Figures tasks = new Figures();
        for (int place = 0; place < BenchPlan.STEPS_OF_A_LANE - 1; place++) {
            for (int lane = 0; lane < BenchPlan.LANES; lane++) {
                boolean counts = place > 0;
                long bareNanos = bare.close();
                if (counts) {
                    clicks.add("bare", bareNanos);
                }
                for (Plan plan : plans) {
                    long[] nanos = close(server, plan, lane, place);
                    if (counts) {
                        clicks.add(name(plan), nanos[0]);
                        tasks.add(name(plan), nanos[1]);
                        followed.add(name(plan), nanos[2]);
                    }
                }
            }
        }
        print(clicks, tasks, followed, plans, others);
    }

    /** Nanoseconds to the commit, until the next step of the lane has its task, and until it is Ready on the board, too. */
    private static long[] close(RunningServer server, Plan plan, int lane, int place) {
        StepCommands commands = server.bean(StepCommands.class);
        Step step = step(plan, BenchPlan.lane(lane, place));
        done(commands.start(plan, step, ACTOR));
        long begin = System.nanoTime();
        done(commands.close(plan, step, ACTOR));
        long committed = System.nanoTime();
        String next = BenchPlan.lane(lane, place + 1);
        Waiting.until(PAUSE, () -> server.hasTask(plan.run(), next));
        long there = System.nanoTime();
        Waiting.until(PAUSE, () -> server.isReady(plan.run(), next));
        long ready = System.nanoTime();
        return new long[] {committed - begin, there - begin, ready - begin};
    }

    private static void print(Figures clicks, Figures tasks, Figures followed, List<Plan> plans, Others others) {
        System.out.printf("Others wait: %s; bare task %.2f ms%n%n", others, clicks.millis("bare"));
        Table.head(
                "steps",
                "click, ms",
                "ratio",
                "to 70 steps",
                "next task there, ms",
                "and Ready on the board, ms",
                "ratio");
        followed.addAll("bare", clicks);
        for (Plan plan : plans) {
            String name = name(plan);
            Table.row(
                    plan.steps().size(),
                    clicks.millis(name),
                    clicks.ratio(name, "bare"),
                    clicks.ratio(name, name(plans.get(0))),
                    tasks.millis(name),
                    followed.millis(name),
                    followed.ratio(name, "bare"));
        }
        System.out.println();
    }

    private static Step step(Plan plan, String id) {
        return Objects.requireNonNull(plan.byId().get(new StepId(id)));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static String name(Plan plan) {
        return plan.run().name();
    }
}
