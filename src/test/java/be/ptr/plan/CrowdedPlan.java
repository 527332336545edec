package be.ptr.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A plan of many steps that are all Ready at once, each assigned to two of many people, and nobody without a step. */
public final class CrowdedPlan {
    public static final int PEOPLE = 500;
    public static final int STEPS = 400;

    private CrowdedPlan() {}

    /** All in one phase. */
    public static Plan of(String run) {
        PlanBuilder plan = PlanBuilder.run(run).phase("CO");
        for (int step = 0; step < STEPS; step++) {
            plan.step(step(step)).by(rivals(step).toArray(String[]::new));
        }
        return plan.build();
    }

    public static String step(int number) {
        return "CO-" + number;
    }

    public static String person(int number) {
        return "person" + number + "@example.be";
    }

    /** The two who both want to start a step. */
    public static List<String> rivals(int step) {
        return List.of(person(step), person((step + PEOPLE - STEPS) % PEOPLE));
    }

    public static List<String> people() {
        return new ArrayList<>(
                IntStream.range(0, PEOPLE).mapToObj(CrowdedPlan::person).toList());
    }
}
