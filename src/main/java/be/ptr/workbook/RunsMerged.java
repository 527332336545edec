package be.ptr.workbook;

import be.ptr.plan.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Findings of several executions: one that holds in many is said once, with all their names. */
final class RunsMerged {
    private RunsMerged() {}

    /** @param findings whose last argument is the name of an execution */
    static List<Finding> of(List<Finding> findings) {
        Map<Finding, Set<String>> runs = new LinkedHashMap<>();
        for (Finding finding : findings) {
            int last = finding.arguments().size() - 1;
            Finding common = with(finding, finding.arguments().subList(0, last));
            runs.computeIfAbsent(common, key -> new LinkedHashSet<>())
                    .add(finding.arguments().get(last));
        }
        List<Finding> merged = new ArrayList<>();
        runs.forEach((common, names) -> {
            List<String> arguments = new ArrayList<>(common.arguments());
            arguments.add(String.join(", ", names));
            merged.add(with(common, arguments));
        });
        return merged;
    }

    private static Finding with(Finding finding, List<String> arguments) {
        return new Finding(finding.severity(), finding.code(), finding.place(), arguments);
    }
}
