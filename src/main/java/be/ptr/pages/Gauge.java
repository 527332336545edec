package be.ptr.pages;

import be.ptr.progress.State;
import be.ptr.progress.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tally as a page draws it: a bar in parts and a number per state. */
public record Gauge(Tally tally) {
    /** What is done stands first, what is far away last. */
    private static final List<State> ORDER =
            List.of(State.TERMINATED, State.OPEN, State.READY, State.IDLE, State.LOCKED, State.OVERDUE, State.PLANNED);

    private static final double WIDTH = 1000;

    /** A part of the bar, from 0 to 1000. */
    public record Part(State state, String from, String width) {}

    /** A state and its number of steps. */
    public record Count(State state, int steps) {
        /** The company's word, as written in every language. */
        public String name() {
            return nameOf(state);
        }
    }

    /** The company's word for a state, as written in every language. */
    public static String nameOf(State state) {
        return state.name().charAt(0) + state.name().substring(1).toLowerCase(Locale.ROOT);
    }

    public int total() {
        return tally.total();
    }

    public int terminated() {
        return tally.count(State.TERMINATED);
    }

    public int percent() {
        return tally.percent();
    }

    public List<Count> byState() {
        return ORDER.stream().map(state -> new Count(state, tally.count(state))).toList();
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (Count count : byState()) {
            double width = total() == 0 ? 0 : WIDTH * count.steps() / total();
            parts.add(new Part(count.state(), number(from), number(width)));
            from += width;
        }
        return parts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
