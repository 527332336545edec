package be.ptr.workbook.rows;

import be.ptr.plan.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings with one code: the first are kept, the others counted. */
final class Kind {
    /** More than anybody corrects before looking again. */
    private static final int SHOWN = 500;

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Without the name of the execution, if they have one, and in which executions each holds. */
    private final Map<Finding, Set<String>> shown = new LinkedHashMap<>();

    private final boolean ofSeveralRuns;
    /** Of the others those that were counted, by a print that is enough to know them again in another execution. */
    private final Set<Long> counted = new HashSet<>();

    private @Nullable Finding firstOther;
    private int others;

    Kind(boolean ofSeveralRuns) {
        this.ofSeveralRuns = ofSeveralRuns;
    }

    void add(Finding finding) {
        int last = finding.arguments().size() - 1;
        Finding common = ofSeveralRuns ? finding.with(finding.arguments().subList(0, last)) : finding;
        Set<String> runs = shown.get(common);
        if (runs == null && shown.size() < SHOWN) {
            runs = new LinkedHashSet<>();
            shown.put(common, runs);
        }
        if (runs == null) {
            count(finding, common);
        } else if (ofSeveralRuns) {
            runs.add(finding.arguments().get(last));
        }
    }

    private void count(Finding finding, Finding common) {
        if (!ofSeveralRuns || counted.add(print(common))) {
            others++;
            firstOther = firstOther == null ? finding : firstOther;
        }
    }

    private static long print(Finding finding) {
        long print = FNV_OFFSET;
        String text = finding.place() + "\n" + String.join("\n", finding.arguments());
        for (int i = 0; i < text.length(); i++) {
            print = (print ^ text.charAt(i)) * FNV_PRIME;
        }
        return print;
    }

    void addTo(List<Finding> all) {
        shown.forEach((common, runs) -> all.add(ofSeveralRuns ? in(common, runs) : common));
        if (firstOther != null) {
            all.add(firstOther.times(others));
        }
    }

    private static Finding in(Finding common, Set<String> runs) {
        List<String> arguments = new ArrayList<>(common.arguments());
        arguments.add(String.join(", ", runs));
        return common.with(arguments);
    }
}
