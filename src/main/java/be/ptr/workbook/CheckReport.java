package be.ptr.workbook;

import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check of a workbook came to.
 *
 * @param steps number of steps, each counted once
 * @param phases number of steps of each configured phase, in the order of the phases
 * @param findings errors first, each kind in the order of the sheets
 */
public record CheckReport(int steps, Map<String, Integer> phases, List<Finding> findings) {
    public CheckReport {
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        findings = List.copyOf(findings);
    }

    /** The report about one execution. */
    static CheckReport of(Plan plan, List<Finding> findings) {
        Map<String, Integer> phases = new LinkedHashMap<>();
        plan.phases()
                .forEach(phase ->
                        phases.put(phase.code(), plan.stepsOf(phase.code()).size()));
        return new CheckReport(plan.steps().size(), phases, findings);
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long warnings() {
        return count(Severity.WARNING);
    }

    public long notices() {
        return count(Severity.NOTICE);
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .mapToLong(Finding::times)
                .sum();
    }
}
