package be.ptr.api;

import be.ptr.plan.Criticality;
import be.ptr.plan.Environment;
import be.ptr.plan.Language;
import be.ptr.plan.Milestone;
import be.ptr.plan.Person;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a step of a run.
 *
 * @param since when the state began, or null when it was so from the beginning
 * @param startText the date as the workbook words it, empty without one
 * @param due planned end, or null without a start
 * @param durationMinutes planned, or null
 * @param who e-mail address of the person who closed it, else of the one who started it, or null
 * @param dependents the steps that wait for this one
 */
public record StepView(
        String run,
        String id,
        String label,
        String description,
        PhaseName phase,
        State state,
        boolean late,
        @Nullable Instant since,
        @Nullable Instant start,
        String startText,
        @Nullable Instant due,
        @Nullable Long durationMinutes,
        String team,
        List<PersonName> responsibles,
        @Nullable String who,
        List<Neighbour> prerequisites,
        List<Neighbour> dependents,
        List<Milestone> milestones,
        List<Environment> environments,
        Criticality criticality,
        List<Extra> extras) {

    /** A phase by code and name. */
    public record PhaseName(String code, String name) {
        static PhaseName of(Phase phase, Language language) {
            return new PhaseName(phase.code(), phase.name(language.code()));
        }
    }

    /** A person by e-mail address and name; the address again where the plan has no name. */
    public record PersonName(String email, String name) {
        static PersonName of(String email, Plan plan) {
            return new PersonName(email, plan.person(email).map(Person::name).orElse(email));
        }
    }

    /** A step before or after this one. */
    public record Neighbour(String id, String label, String phase, State state) {
        static Neighbour of(StepProgress progress) {
            Step step = progress.step();
            return new Neighbour(step.id().value(), step.label(), step.phase(), progress.state());
        }
    }

    /** A column of the company. */
    public record Extra(String header, String text) {}

    static StepView of(RunProgress run, StepProgress progress, Language language) {
        Plan plan = run.plan();
        Step step = progress.step();
        return new StepView(
                plan.run().name(),
                step.id().value(),
                step.label(),
                step.description(),
                PhaseName.of(plan.phase(step.phase()), language),
                progress.state(),
                progress.late(),
                progress.standing().since(),
                step.start(),
                step.startText(),
                step.due().orElse(null),
                Optional.ofNullable(step.duration()).map(Duration::toMinutes).orElse(null),
                step.team(),
                step.responsibles().stream()
                        .map(email -> PersonName.of(email, plan))
                        .toList(),
                progress.who(),
                neighbours(run, step.prerequisites()),
                neighbours(run, plan.dependents().getOrDefault(step.id(), List.of())),
                plan.milestones().stream()
                        .filter(milestone -> step.milestones().contains(milestone.code()))
                        .toList(),
                plan.environments().stream()
                        .filter(environment -> step.environments().contains(environment.code()))
                        .toList(),
                step.criticality(),
                step.extras().entrySet().stream()
                        .map(extra -> new Extra(extra.getKey(), extra.getValue()))
                        .toList());
    }

    private static List<Neighbour> neighbours(RunProgress run, List<StepId> ids) {
        return ids.stream()
                .flatMap(id -> run.step(id.value()).stream())
                .map(Neighbour::of)
                .toList();
    }
}
