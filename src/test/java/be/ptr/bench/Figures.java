package be.ptr.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What several things took, round by round. */
final class Figures {
    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

    void add(String name, long taken) {
        nanos.computeIfAbsent(name, key -> new ArrayList<>()).add(taken);
    }

    /** Adds what {@code other} knows of {@code name}. */
    void addAll(String name, Figures other) {
        other.of(name).forEach(taken -> add(name, taken));
    }

    /** Median in milliseconds. */
    double millis(String name) {
        return median(of(name).stream().mapToDouble(one -> one / 1e6).toArray());
    }

    /** So many percent took no longer, in milliseconds. */
    double millis(String name, int percent) {
        long[] sorted = of(name).stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** Of the latest round, in milliseconds. */
    double lastMillis(String name) {
        return of(name).get(of(name).size() - 1) / 1e6;
    }

    /** Median of the ratios in each round, in which both were measured one after the other. */
    double ratio(String name, String to) {
        List<Long> others = of(to);
        double[] ratios = new double[others.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = of(name).get(round) / (double) others.get(round);
        }
        return median(ratios);
    }

    private List<Long> of(String name) {
        return Objects.requireNonNull(nanos.get(name), name);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
