package be.ptr.intake;

import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Severity;
import java.util.List;

/** What an import, or the check before it, came to. Findings are in the order of the workbook. */
public sealed interface Verdict {
    DryRun run();

    /** Number of steps of the plan; 0 when it is refused. */
    int steps();

    List<Finding> findings();

    /** Stable, lower case with hyphens. */
    default String code() {
        if (this instanceof Importable) {
            return "importable";
        }
        if (this instanceof Imported) {
            return "imported";
        }
        return this instanceof NothingChanges ? "nothing-changes" : "refused";
    }

    /** How many findings weigh so much. */
    default long count(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .mapToLong(Finding::times)
                .sum();
    }

    /** The check found no error: the plan can be imported, and its start would have these e-mails leave. */
    record Importable(DryRun run, int steps, List<Finding> findings, Wave mails) implements Verdict {}

    /** The plan is stored and being executed. */
    record Imported(DryRun run, int steps, List<Finding> findings) implements Verdict {}

    /** The run has exactly this content already. */
    record NothingChanges(DryRun run, int steps, List<Finding> findings) implements Verdict {}

    /** An error, or the run exists with another content: nothing changed anywhere. */
    record Refused(DryRun run, List<Finding> findings) implements Verdict {
        @Override
        public int steps() {
            return 0;
        }
    }
}
