package be.ptr.notification.gathered;

import be.ptr.notification.gathered.Notice.Kind;
import be.ptr.plan.Person;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is to know what, as a run stands; nothing here remembers what was told. */
final class Notices {
    private final RunProgress progress;
    private final Duration patience;
    private final Map<StepId, StepProgress> steps = new HashMap<>();
    private final List<String> leads;
    private final List<Notice> all = new ArrayList<>();

    /** @param patience after which a Ready step that nobody started is worth a reminder */
    static List<Notice> of(RunProgress progress, Duration patience) {
        return new Notices(progress, patience).all();
    }

    private Notices(RunProgress progress, Duration patience) {
        this.progress = progress;
        this.patience = patience;
        progress.steps().forEach(step -> steps.put(step.step().id(), step));
        this.leads = progress.plan().leads().stream().map(Person::email).toList();
    }

    private List<Notice> all() {
        for (StepProgress step : progress.steps()) {
            Instant since = step.standing().since();
            if (since != null && step.state() == State.OVERDUE) {
                overdue(step, since);
            } else if (since != null && step.state() == State.READY) {
                reminders(step, since);
            }
        }
        return all;
    }

    /** Also to those who hold it up. */
    private void overdue(StepProgress step, Instant since) {
        Set<String> people = new LinkedHashSet<>(step.assignees());
        step.step().prerequisites().stream()
                .map(steps::get)
                .filter(before -> before != null && before.state() != State.TERMINATED)
                .forEach(before -> people.addAll(before.assignees()));
        add(Kind.OVERDUE, step, since, people, since);
    }

    /** A person who was told on one level is not told the same on the next. */
    private void reminders(StepProgress step, Instant since) {
        Set<String> told = new LinkedHashSet<>(step.assignees());
        add(Kind.REMINDER, step, since, told, since.plus(patience));
        List<String> deputies = progress.plan().deputiesOf(step.assignees());
        add(Kind.TO_DEPUTY, step, since, without(told, deputies), since.plus(patience.multipliedBy(2)));
        told.addAll(deputies);
        add(Kind.TO_LEAD, step, since, without(told, leads), since.plus(patience.multipliedBy(3)));
    }

    private void add(Kind kind, StepProgress step, Instant since, Collection<String> people, Instant due) {
        if (!due.isAfter(progress.at())) {
            people.forEach(person -> all.add(new Notice(kind, step.step().id(), since, person, due)));
        }
    }

    private static List<String> without(Set<String> told, List<String> people) {
        return people.stream().filter(person -> !told.contains(person)).toList();
    }
}
