package be.ptr.progress;

import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where a run stands, and what its journal says, worked out without a store. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * The run as it stands at {@code now}.
     *
     * @param phases code to when the phase began
     */
    public static RunProgress at(
            Instant now, Plan plan, Map<String, Instant> phases, List<Move> moves, Duration window) {
        Map<StepId, Course> courses = new RunFacts(plan.run(), phases, moves).courses(plan);
        return new RunProgress(
                plan,
                now,
                plan.steps().stream()
                        .map(step -> {
                            Course course = courses.get(step.id());
                            return StepProgress.of(step, course, course.standingAt(now, window), now);
                        })
                        .toList());
    }

    /** Every line that the facts make, oldest first. */
    public static List<Entry> journal(
            Instant now, Plan plan, Map<String, Instant> phases, List<Move> moves, Duration window) {
        return new RunFacts(plan.run(), phases, moves)
                .courses(plan).values().stream()
                        .flatMap(course -> course.changes(now, window).stream())
                        .map(change -> Entry.of(plan.run(), change))
                        .sorted(Comparator.comparing(Entry::at))
                        .toList();
    }
}
