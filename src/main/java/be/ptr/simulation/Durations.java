package be.ptr.simulation;

import be.ptr.plan.Step;
import java.time.Duration;
import java.util.Random;

/** How long each step takes once it is started. */
@FunctionalInterface
public interface Durations {
    /** What a step takes for which the plan gives no duration. */
    Duration UNPLANNED = Duration.ofMinutes(15);

    /** Whole seconds, never negative. */
    Duration of(Step step);

    /** As planned. */
    static Durations planned() {
        return step -> step.duration() == null ? UNPLANNED : step.duration();
    }

    /**
     * Between half and twice what is planned, most often what is planned: a triangular distribution, drawn anew for each
     * step in the order in which they are started.
     */
    static Durations random(Random random) {
        return step -> {
            double factor = Triangle.draw(random.nextDouble());
            return Duration.ofSeconds(Math.round(planned().of(step).toSeconds() * factor));
        };
    }
}
