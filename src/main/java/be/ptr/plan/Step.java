package be.ptr.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A step-action as one execution sees it: every reference resolved, every time an instant.
 *
 * @param description empty when the workbook has none
 * @param phase code of its phase
 * @param prerequisites the steps of this execution that must be terminated first, in the order of the workbook
 * @param start it starts no earlier than this, or null: its prerequisites alone hold it
 * @param startText the date as the workbook words it ({@code T0-5j}), empty when there is none
 * @param duration planned duration, or null
 * @param responsibles e-mail addresses; the heads of team and department where the workbook names nobody; never empty
 * @param environments codes found in {@link Plan#environments()}
 * @param milestones codes found in {@link Plan#milestones()}
 * @param extras the company's own columns, header to text, in the order of the sheet; empty cells are absent
 * @param row the row of the sheet, counted from 1, for messages
 */
public record Step(
        StepId id,
        String label,
        String description,
        String phase,
        List<StepId> prerequisites,
        @Nullable Instant start,
        String startText,
        @Nullable Duration duration,
        String team,
        List<String> responsibles,
        List<String> environments,
        List<String> milestones,
        Criticality criticality,
        Map<String, String> extras,
        int row) {

    public Step {
        prerequisites = List.copyOf(prerequisites);
        responsibles = List.copyOf(responsibles);
        environments = List.copyOf(environments);
        milestones = List.copyOf(milestones);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
    }

    /** Start + duration; the start where no duration is planned; empty without a start. */
    public Optional<Instant> due() {
        if (start == null) {
            return Optional.empty();
        }
        return Optional.of(duration == null ? start : start.plus(duration));
    }

    /** One of which nothing else is known: no description, no time, nothing it waits for or needs. */
    public static Step of(StepId id, String label, String phase, String team, List<String> responsibles) {
        return new Step(
                id,
                label,
                "",
                phase,
                List.of(),
                null,
                "",
                null,
                team,
                responsibles,
                List.of(),
                List.of(),
                Criticality.NORMAL,
                Map.of(),
                1);
    }

    /** The same with another label. */
    public Step withLabel(String other) {
        return with(change -> change.label = other);
    }

    /** The same with another description. */
    public Step withDescription(String other) {
        return with(change -> change.description = other);
    }

    /** The same in the phase with this code. */
    public Step withPhase(String other) {
        return with(change -> change.phase = other);
    }

    /** The same after these steps and no others. */
    public Step withPrerequisites(List<StepId> others) {
        return with(change -> change.prerequisites = others);
    }

    /**
     * The same with another start.
     *
     * @param text as the workbook words it
     */
    public Step withStart(@Nullable Instant other, String text) {
        return with(change -> {
            change.start = other;
            change.startText = text;
        });
    }

    /** The same with another planned duration. */
    public Step withDuration(@Nullable Duration other) {
        return with(change -> change.duration = other);
    }

    /** The same of another team. */
    public Step withTeam(String other) {
        return with(change -> change.team = other);
    }

    /** The same for these people and no others. */
    public Step withResponsibles(List<String> others) {
        return with(change -> change.responsibles = others);
    }

    /** The same in these environments and no others. */
    public Step withEnvironments(List<String> others) {
        return with(change -> change.environments = others);
    }

    /** The same with these milestones and no others. */
    public Step withMilestones(List<String> others) {
        return with(change -> change.milestones = others);
    }

    /** The same with another criticality. */
    public Step withCriticality(Criticality other) {
        return with(change -> change.criticality = other);
    }

    /** The same with these texts in the company's own columns and no others. */
    public Step withExtras(Map<String, String> others) {
        return with(change -> change.extras = others);
    }

    /** The same in another row of the sheet. */
    public Step withRow(int other) {
        return with(change -> change.row = other);
    }

    private Step with(Consumer<StepChange> change) {
        StepChange changed = new StepChange(this);
        change.accept(changed);
        return changed.step();
    }
}
