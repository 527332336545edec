package be.ptr.progress;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many steps stand where.
 *
 * @param perState every state, those without steps included
 */
public record Tally(int total, Map<State, Integer> perState) {
    public Tally {
        perState = Collections.unmodifiableMap(new EnumMap<>(perState));
    }

    static Tally of(Collection<StepProgress> steps) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        steps.forEach(step -> counts.merge(step.state(), 1, Integer::sum));
        return new Tally(steps.size(), counts);
    }

    /** All of these together. */
    static Tally sum(Collection<Tally> tallies) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, tallies.stream().mapToInt(one -> one.count(state)).sum());
        }
        return new Tally(tallies.stream().mapToInt(Tally::total).sum(), counts);
    }

    public int count(State state) {
        return perState.getOrDefault(state, 0);
    }

    /** Terminated of all, 0 to 100, rounded down so that 100 means all; 0 without steps. */
    public int percent() {
        return total == 0 ? 0 : 100 * count(State.TERMINATED) / total;
    }
}
