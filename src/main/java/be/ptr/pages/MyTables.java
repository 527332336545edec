package be.ptr.pages;

import be.ptr.plan.Person;
import be.ptr.progress.RunProgress;
import java.util.List;
import java.util.Locale;

/**
 * A person's steps of a run as tables.
 *
 * @param later how many come after those of {@code next}
 * @param team the person's team, or empty
 */
public record MyTables(
        String run, List<StepRow> ready, List<StepRow> open, List<StepRow> next, int later, String team) {
    static MyTables of(RunProgress run, OpenDefects defects, String person, int atMost, Locale locale) {
        StepRow.Maker rows = new StepRow.Maker(run, defects, locale);
        MySteps mine = MySteps.of(run, person);
        return new MyTables(
                run.plan().run().name(),
                mine.ready().stream().map(rows::row).toList(),
                mine.open().stream().map(rows::row).toList(),
                mine.next().stream().limit(atMost).map(rows::row).toList(),
                Math.max(0, mine.next().size() - atMost),
                run.plan().person(person).map(Person::team).orElse(""));
    }

    public boolean isEmpty() {
        return ready.isEmpty() && open.isEmpty() && next.isEmpty();
    }
}
