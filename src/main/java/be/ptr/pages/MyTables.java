package be.ptr.pages;

import be.ptr.plan.DryRun;
import be.ptr.progress.RunProgress;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
 * @param paged the part that is shown of all tables one after the other
 */
public record MyTables(
        Part own,
        Part deputy,
        String standingIn,
        boolean several,
        @Nullable Team team,
        Paged<?> paged) {

    /** Some steps of a kind, and how many there are of it. */
    public record Some(List<StepRow> rows, int total) {
        int left() {
            return total - rows.size();
        }
    }

    /** Steps by what can be done to them. */
    public record Part(Some ready, Some open, Some next) {
        /** Ready or Open. */
        public int toDo() {
            return ready.total() + open.total();
        }

        public boolean isEmpty() {
            return toDo() + next.total() == 0;
        }

        private int left() {
            return ready.left() + open.left() + next.left();
        }
    }

    /** A team in a run. */
    public record Team(String run, String name) {}

    /** Whether nothing awaits the person. */
    public boolean isEmpty() {
        return own.isEmpty() && deputy.isEmpty();
    }

    /** How many are not shown. */
    public int left() {
        return own.left() + deputy.left();
    }

    /**
     * Part {@code page} of all tables, one after the other.
     *
     * @param atMost how many of those that come later are shown at the most, in each of both parts
     */
    static MyTables of(
            Collection<RunProgress> runs,
            Function<DryRun, OpenDefects> defects,
            String person,
            int page,
            int atMost,
            Locale locale) {
        MySteps mine = MySteps.of(runs, person);
        Paged<MySteps.Mine> paged = Paged.of(mine.listed(atMost), page, step -> step);
        Rows rows = new Rows(defects, locale, new HashMap<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        rows.shown().addAll(paged.rows());
        MySteps deputy = mine.owned(false);
        return new MyTables(
                rows.part(mine.owned(true)),
                rows.part(deputy),
                deputy.all().stream().map(MySteps.Mine::deputyFor).distinct().collect(Collectors.joining(", ")),
                runs.size() > 1,
                runs.stream()
                        .flatMap(run -> team(run, person).stream())
                        .findFirst()
                        .orElse(null),
                paged);
    }

    private static Optional<Team> team(RunProgress run, String person) {
        return run.plan()
                .person(person)
                .filter(one -> !one.team().isBlank())
                .map(one -> new Team(run.plan().run().name(), one.team()));
    }

    /** Makes rows of what is shown; the defects of a run are read when the first of its steps is. */
    private record Rows(
            Function<DryRun, OpenDefects> defects,
            Locale locale,
            Map<DryRun, StepRow.Maker> makers,
            Set<MySteps.Mine> shown) {
        Part part(MySteps steps) {
            return new Part(some(steps.in(MySteps.READY)), some(steps.in(MySteps.OPEN)), some(steps.in(MySteps.NEXT)));
        }

        private Some some(List<MySteps.Mine> all) {
            return new Some(all.stream().filter(shown::contains).map(this::row).toList(), all.size());
        }

        private StepRow row(MySteps.Mine mine) {
            return makers.computeIfAbsent(
                            mine.run().plan().run(), run -> new StepRow.Maker(mine.run(), defects.apply(run), locale))
                    .row(mine);
        }
    }
}
