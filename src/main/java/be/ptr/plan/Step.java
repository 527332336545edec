package be.ptr.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
}
