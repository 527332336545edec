package be.ptr.bench;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Plans of one phase: six steps one after the other in each of ten lanes, to be carried out, and as many others as asked
 * for, which wait meanwhile.
 */
final class BenchPlan {
    static final String PHASE = "CO";
    static final String PERSON = PlanBuilder.NOBODY_SPECIAL;
    static final int LANES = 10;
    static final int STEPS_OF_A_LANE = 6;

    /** How the others wait. */
    enum Others {
        /** For prerequisites: only these few steps of the plan hold a token of the engine. */
        FOR_STEPS,
        /** A third for dates to come, the rest for prerequisites, as in the sample. */
        A_THIRD_FOR_DATES
    }

    private BenchPlan() {}

    /** A plan of {@code steps} steps, at least 61. */
    static Plan of(String run, int steps, Others others) {
        PlanBuilder plan = PlanBuilder.run(run).phase(PHASE);
        for (int lane = 0; lane < LANES; lane++) {
            for (int place = 0; place < STEPS_OF_A_LANE; place++) {
                described(plan.step(lane(lane, place)), place);
                if (place > 0) {
                    plan.after(lane(lane, place - 1));
                }
            }
        }
        Instant later = Instant.now().plus(Duration.ofDays(30));
        for (int i = 0; i < steps - LANES * STEPS_OF_A_LANE; i++) {
            described(plan.step("W-" + i), i);
            if (i == 0 || (others == Others.A_THIRD_FOR_DATES && i % 3 == 0)) {
                plan.startingAt(later.plus(Duration.ofMinutes(i)));
            } else if (others == Others.A_THIRD_FOR_DATES) {
                plan.after(IntStream.of(i - i % 3, (i - 1) / 20 * 20)
                        .distinct()
                        .mapToObj(number -> "W-" + number)
                        .toArray(String[]::new));
            } else {
                plan.after("W-" + (i - 1) / 3);
            }
        }
        return plan.build();
    }

    /** A plan of steps that all start at one instant and wait for nothing else. */
    static Plan due(String run, int steps, Instant start) {
        PlanBuilder plan = PlanBuilder.run(run).phase(PHASE);
        for (int i = 0; i < steps; i++) {
            described(plan.step("D-" + i), i).startingAt(start);
        }
        return plan.build();
    }

    static String lane(int lane, int place) {
        return "L" + lane + "-" + place;
    }

    private static PlanBuilder described(PlanBuilder plan, int number) {
        return plan.label("Contrôler la réception des messages du lot " + number)
                .team("EQ" + number % 16)
                .lasting(Duration.ofMinutes(90));
    }
}
