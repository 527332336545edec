package be.ptr.pages;

import be.ptr.plan.Finding;
import be.ptr.plan.Severity;
import be.ptr.wording.Wording;
import java.util.List;

/** A finding in a table. */
public record ShownFinding(Severity severity, String place, String sentence) {
    static List<ShownFinding> of(List<Finding> findings, Wording wording) {
        return findings.stream()
                .map(finding ->
                        new ShownFinding(finding.severity(), finding.place().toString(), wording.of(finding)))
                .toList();
    }
}
