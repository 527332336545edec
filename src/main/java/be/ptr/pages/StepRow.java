package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import be.ptr.wording.Durations;
import be.ptr.wording.Wording;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A step in a table, all texts ready to be read; absent ones are empty. */
public record StepRow(
        String id,
        String label,
        State state,
        String stateName,
        boolean late,
        String team,
        String responsible,
        String start,
        String duration,
        String prerequisites) {

    /** Makes the rows of one plan for readers of one language. */
    static final class Maker {
        private final Plan plan;
        private final DateTimeFormatter when;
        private final Wording wording;

        Maker(Plan plan, Locale locale) {
            this.plan = plan;
            this.wording = new Wording(Language.of(locale));
            this.when = DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", locale).withZone(plan.zone());
        }

        StepRow row(StepProgress progress) {
            Step step = progress.step();
            return new StepRow(
                    step.id().value(),
                    step.label(),
                    progress.state(),
                    Gauge.nameOf(progress.state()),
                    progress.late(),
                    step.team(),
                    step.responsibles().stream()
                            .map(email -> plan.person(email).map(Person::name).orElse(email))
                            .collect(Collectors.joining(", ")),
                    step.start() == null ? "" : when.format(step.start()),
                    step.duration() == null ? "" : Durations.text(step.duration(), wording),
                    step.prerequisites().stream().map(StepId::value).collect(Collectors.joining(", ")));
        }
    }
}
