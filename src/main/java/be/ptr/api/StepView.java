package be.ptr.api;

import be.ptr.commands.Verb;
import be.ptr.plan.Criticality;
import be.ptr.plan.Environment;
import be.ptr.plan.Language;
import be.ptr.plan.Milestone;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Entry;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a step of a run.
 *
 * @param live whether the run is the real execution and no rehearsal
 * @param since when the state began, or null when it was so from the beginning
 * @param startText the date as the workbook words it, empty without one
 * @param due planned end, or null without a start
 * @param durationMinutes planned, or null
 * @param who e-mail address of the person who closed it, else of the one who started it, or null
 * @param assignees those it is assigned to now: the transferee, else the responsibles
 * @param deputies who may act in their place without a transfer
 * @param skippedFor why a lead declared it without object, or null when it did not end so
 * @param waived a lead declared it without object while it still waits for other steps; null else
 * @param dependents the steps that wait for this one
 * @param openDefects how many of its defects are not resolved
 * @param history what happened to it, oldest first
 * @param may what the caller can do to it now
 * @param zone in which the plan tells the time
 */
public record StepView(
        String run,
        boolean live,
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
        List<PersonName> assignees,
        List<PersonName> deputies,
        @Nullable String who,
        StepPast.@Nullable Deed started,
        StepPast.@Nullable Deed terminated,
        @Nullable String skippedFor,
        StepPast.@Nullable Handover transferred,
        StepPast.@Nullable Waiver waived,
        List<Neighbour> prerequisites,
        List<Neighbour> dependents,
        List<Milestone> milestones,
        List<Environment> environments,
        Criticality criticality,
        List<Extra> extras,
        int openDefects,
        List<StepPast.Line> history,
        Set<Verb> may,
        String zone) {

    /** A phase by code and name. */
    public record PhaseName(String code, String name) {
        static PhaseName of(Phase phase, Language language) {
            return new PhaseName(phase.code(), phase.name(language.code()));
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

    static StepView of(
            RunProgress run,
            boolean live,
            StepProgress progress,
            Language language,
            int openDefects,
            List<Entry> journal,
            Set<Verb> may) {
        Plan plan = run.plan();
        Step step = progress.step();
        StepFacts facts = progress.facts();
        return new StepView(
                plan.run().name(),
                live,
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
                PersonName.all(step.responsibles(), plan),
                PersonName.all(progress.assignees(), plan),
                PersonName.all(plan.deputiesOf(progress.assignees()), plan),
                progress.who(),
                StepPast.started(facts, plan),
                StepPast.terminated(facts, plan),
                facts.terminated() == null ? null : facts.terminated().skippedFor(),
                StepPast.transferred(facts, plan),
                StepPast.waived(facts, plan),
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
                        .toList(),
                openDefects,
                journal.stream().map(entry -> StepPast.Line.of(entry, plan)).toList(),
                may,
                plan.zone().getId());
    }

    private static List<Neighbour> neighbours(RunProgress run, List<StepId> ids) {
        return ids.stream()
                .flatMap(id -> run.step(id.value()).stream())
                .map(Neighbour::of)
                .toList();
    }
}
