package be.ptr.workbook.resolve;

import be.ptr.plan.Criticality;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.workbook.rows.TableRow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the steps with everything that is the same in every execution.
 *
 * @param phase code of the phase, empty when it is unknown
 * @param runs the executions it takes part in
 * @param prerequisites steps of the workbook, in this execution or not
 * @param source for what differs between executions
 */
record StepRow(
        StepId id,
        String label,
        String description,
        String phase,
        Set<DryRun> runs,
        List<StepId> prerequisites,
        @Nullable Duration duration,
        String team,
        List<String> responsibles,
        List<String> environments,
        List<String> milestones,
        Criticality criticality,
        TableRow source) {}
