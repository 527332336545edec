package be.ptr.notification.weekly;

import be.ptr.notification.Content.Bar;
import be.ptr.notification.Content.Bars;
import be.ptr.notification.Content.Part;
import be.ptr.progress.State;
import be.ptr.progress.Tally;
import be.ptr.report.PhaseWeek;
import be.ptr.report.Tint;
import be.ptr.report.WeeklyReport;
import be.ptr.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The phases of a report, each with its bar. */
record PhaseBars(WeeklyReport report, Words words) {
    /** What is done stands first, what is far away last. */
    private static final List<State> ORDER =
            List.of(State.TERMINATED, State.OPEN, State.READY, State.IDLE, State.LOCKED, State.OVERDUE, State.PLANNED);

    Bars block() {
        return new Bars(
                words.of("report.phases"),
                report.phases().stream().map(this::bar).toList());
    }

    private Bar bar(PhaseWeek week) {
        Tally tally = week.progress().tally();
        return new Bar(
                words.phase(week.progress().phase().code()),
                week.progress().started() ? words.of("phase.percent", tally.percent()) : words.of("phase.waiting"),
                parts(tally),
                words.of(
                                "report.phase",
                                tally.count(State.TERMINATED),
                                tally.total(),
                                week.terminated(),
                                week.late(),
                                week.defects())
                        + "\n"
                        + counts(tally));
    }

    private static String counts(Tally tally) {
        return ORDER.stream()
                .filter(state -> tally.count(state) > 0)
                .map(state -> Words.state(state) + " " + tally.count(state))
                .collect(Collectors.joining(" · "));
    }

    /** Whole percents that make a hundred: what rounding takes from one is given to the next. */
    private static List<Part> parts(Tally tally) {
        List<Part> parts = new ArrayList<>();
        int steps = 0;
        int drawn = 0;
        for (State state : ORDER) {
            steps += tally.count(state);
            int end = tally.total() == 0 ? 0 : 100 * steps / tally.total();
            if (end > drawn) {
                parts.add(new Part(Tint.of(state).bar(), end - drawn));
            }
            drawn = end;
        }
        return parts;
    }
}
