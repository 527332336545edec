package be.ptr.pages;

import be.ptr.plan.DryRun;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's steps of all runs in progress as tables: their own ones, and apart from them those of people they stand in for.
 *
 * @param standingIn the names of these people, or empty
 * @param several whether more than one run is in progress, so that each step says of which it is
 * @param team the person's team in the first of these runs that names one, or null
 */
public record MyTables(
        Part own,
        Part deputy,
        String standingIn,
        boolean several,
        @Nullable Team team) {

    /**
     * Steps by what can be done to them.
     *
     * @param later how many come after those of {@code next}
     */
    public record Part(List<StepRow> ready, List<StepRow> open, List<StepRow> next, int later) {
        /** Ready or Open. */
        public int toDo() {
            return ready.size() + open.size();
        }

        public boolean isEmpty() {
            return ready.isEmpty() && open.isEmpty() && next.isEmpty();
        }
    }

    /** A team in a run. */
    public record Team(String run, String name) {}

    /** Whether nothing awaits the person. */
    public boolean isEmpty() {
        return own.isEmpty() && deputy.isEmpty();
    }

    /** How many come after those that are shown. */
    public int later() {
        return own.later() + deputy.later();
    }

    /** @param atMost how many of those that come later are shown, in each of both parts */
    static MyTables of(
            Collection<RunProgress> runs,
            Function<DryRun, OpenDefects> defects,
            String person,
            int atMost,
            Locale locale) {
        MySteps mine = MySteps.of(runs, person);
        Rows rows = new Rows(defects, locale, new HashMap<>());
        MySteps deputy = mine.owned(false);
        return new MyTables(
                rows.part(mine.owned(true), atMost),
                rows.part(deputy, atMost),
                deputy.all().stream().map(MySteps.Mine::deputyFor).distinct().collect(Collectors.joining(", ")),
                runs.size() > 1,
                runs.stream()
                        .flatMap(run -> team(run, person).stream())
                        .findFirst()
                        .orElse(null));
    }

    private static Optional<Team> team(RunProgress run, String person) {
        return run.plan()
                .person(person)
                .filter(one -> !one.team().isBlank())
                .map(one -> new Team(run.plan().run().name(), one.team()));
    }

    /** Makes rows; the defects of a run are read when the first of its steps is shown. */
    private record Rows(Function<DryRun, OpenDefects> defects, Locale locale, Map<DryRun, StepRow.Maker> makers) {
        Part part(MySteps steps, int atMost) {
            List<StepRow> next = rows(steps, MySteps.NEXT, atMost);
            int later = steps.in(MySteps.NEXT).size() - next.size();
            return new Part(
                    rows(steps, MySteps.READY, Integer.MAX_VALUE),
                    rows(steps, MySteps.OPEN, Integer.MAX_VALUE),
                    next,
                    later);
        }

        private List<StepRow> rows(MySteps steps, Set<State> states, int atMost) {
            return steps.in(states).stream().limit(atMost).map(this::row).toList();
        }

        private StepRow row(MySteps.Mine mine) {
            return makers.computeIfAbsent(
                            mine.run().plan().run(), run -> new StepRow.Maker(mine.run(), defects.apply(run), locale))
                    .row(mine);
        }
    }
}
