package be.ptr.simulation;

import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What several executions of a plan say about its end.
 *
 * @param ends of all executions, in ascending order; never empty
 * @param critical share of the executions, from 0 to 1, in which a step decided on the end; highest first
 */
public record Forecast(List<Instant> ends, Map<StepId, Double> critical) {
    /** For {@link #endOf}: half of the executions. */
    public static final double MEDIAN = 0.5;
    /** For {@link #endOf}: nine executions in ten. */
    public static final double NINE_IN_TEN = 0.9;

    public static Forecast of(Plan plan, List<SimulatedRun> runs) {
        Map<StepId, Long> counts = runs.stream()
                .flatMap(run -> CriticalPath.of(plan, run).stream())
                .collect(Collectors.groupingBy(id -> id, LinkedHashMap::new, Collectors.counting()));
        Map<StepId, Double> critical = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> critical.put(entry.getKey(), (double) entry.getValue() / runs.size()));
        return new Forecast(runs.stream().map(SimulatedRun::end).sorted().toList(), critical);
    }

    /** The instant by which this share of the executions, over 0 up to 1, had ended (nearest rank). */
    public Instant endOf(double share) {
        int rank = (int) Math.ceil(share * ends.size());
        return ends.get(Math.max(1, rank) - 1);
    }
}
