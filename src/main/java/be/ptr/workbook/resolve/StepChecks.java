package be.ptr.workbook.resolve;

import be.ptr.configuration.PlanSettings;
import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.plan.Phase;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.workbook.rows.StepColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold between the steps of one execution. */
final class StepChecks {
    private final Set<String> rollback;
    private final Map<StepId, StepRow> rows = new HashMap<>();
    private final RunFindings findings;

    StepChecks(PlanSettings settings, List<StepRow> rows, RunFindings findings) {
        this.rollback = settings.phases().stream()
                .filter(Phase::rollback)
                .map(Phase::code)
                .collect(Collectors.toSet());
        rows.forEach(row -> this.rows.put(row.id(), row));
        this.findings = findings;
    }

    void check(List<Step> steps) {
        Map<StepId, Step> byId = new HashMap<>();
        steps.forEach(step -> byId.put(step.id(), step));
        for (Step step : steps) {
            for (StepId id : step.prerequisites()) {
                Step prerequisite = byId.get(id);
                if (prerequisite != null) {
                    check(step, prerequisite);
                }
            }
        }
        for (List<StepId> loop : new Loops(steps).shortestFirst()) {
            reportLoop(loop);
        }
    }

    private void check(Step step, Step prerequisite) {
        if (rollback.contains(prerequisite.phase()) && !rollback.contains(step.phase())) {
            findings.add(Finding.error(
                    "waits-for-rollback", place(step), prerequisite.id().value(), prerequisite.phase()));
        }
        Instant start = step.start();
        Instant earlier = prerequisite.start();
        if (start != null && earlier != null && start.isBefore(earlier)) {
            findings.add(Finding.warning(
                    "starts-before-prerequisite",
                    place(step),
                    step.startText(),
                    prerequisite.id().value(),
                    prerequisite.startText()));
        }
    }

    private void reportLoop(List<StepId> loop) {
        StringBuilder arrows = new StringBuilder();
        Set<StepId> seen = new HashSet<>();
        for (StepId id : loop) {
            arrows.append(id).append(" \u2192 ");
            seen.add(id);
        }
        arrows.append(loop.get(0));
        StepRow first = rows.get(loop.get(0));
        if (first != null && !seen.isEmpty()) {
            CellRef place = first.source().place(StepColumn.PREREQUISITES);
            findings.add(Finding.error("cycle", place, arrows.toString()));
        }
    }

    private CellRef place(Step step) {
        StepRow row = rows.get(step.id());
        if (row == null) {
            throw new IllegalStateException("no row of " + step.id());
        }
        return row.source().place(StepColumn.PREREQUISITES);
    }
}
