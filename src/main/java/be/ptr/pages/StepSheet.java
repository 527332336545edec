package be.ptr.pages;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import be.ptr.wording.StepFields;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the plan and the run know about a step, ready to be read; absent texts are empty.
 *
 * @param since when the state began
 * @param fields what the plan says, with labels
 * @param transferred the latest transfer, or null
 * @param waived a lead declared it without object before its turn; null else
 * @param ended by whom and when it was closed
 * @param skippedFor the reason when it was declared without object
 */
public record StepSheet(
        String run,
        String id,
        String label,
        String description,
        String phase,
        String phaseName,
        State state,
        boolean late,
        String since,
        List<StepFields.Field> fields,
        People people,
        @Nullable Handed transferred,
        @Nullable Handed waived,
        Deed started,
        Deed ended,
        String skippedFor,
        List<Neighbour> prerequisites,
        List<Neighbour> dependents,
        List<MilestoneLine> milestones,
        List<EnvironmentLine> environments,
        int row) {

    /** Who has a step, by name; {@code deputies} are those of {@code assignees}. */
    public record People(String responsibles, String assignees, String deputies) {}

    /**
     * Who did something and when; both empty when nobody did.
     *
     * @param handedOn it was somebody else, and {@code by} is who has it now
     */
    public record Deed(String by, String at, boolean handedOn) {
        static final Deed NONE = new Deed("", "", false);
    }

    /**
     * A transfer, or a waiver to nobody, with what the person said.
     *
     * @param leaver in whose place it was transferred; empty: in place of everybody, and else
     */
    public record Handed(String to, String leaver, String by, String at, String words) {}

    /** A step before or after this one. */
    public record Neighbour(String id, String label, State state, String ended) {}

    /** A milestone of the step, with its date in this run. */
    public record MilestoneLine(String code, String label, String date) {}

    /**
     * An environment of the step.
     *
     * @param link whether {@code url} leads anywhere a browser may go
     */
    public record EnvironmentLine(
            String code, String application, String url, boolean link, String instance, String remark) {}

    static StepSheet of(RunProgress run, StepProgress progress, Locale locale) {
        Plan plan = run.plan();
        Step step = progress.step();
        StepLines lines = new StepLines(run, locale);
        return new StepSheet(
                plan.run().name(),
                step.id().value(),
                step.label(),
                step.description(),
                step.phase(),
                plan.phase(step.phase()).name(locale.getLanguage()),
                progress.state(),
                progress.late(),
                lines.day(progress.standing().since()),
                lines.fields(step),
                lines.people(progress),
                lines.transferred(progress),
                lines.waived(progress),
                lines.started(progress),
                lines.ended(progress),
                lines.skippedFor(progress),
                lines.neighbours(step.prerequisites()),
                lines.neighbours(plan.dependents().getOrDefault(step.id(), List.<StepId>of())),
                lines.milestones(Set.copyOf(step.milestones())),
                lines.environments(Set.copyOf(step.environments())),
                step.row());
    }
}
