package be.ptr.cli;

import be.ptr.configuration.Settings;
import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.Severity;
import be.ptr.workbook.WorkbookReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A workbook that a command works on. */
final class PlanFile {
    private PlanFile() {}

    /**
     * The plan of one execution; empty when an error stands against it. What is wrong is said on the way, notices are left
     * to {@code check}.
     *
     * @throws NoSuchFile when it cannot be read
     * @throws UnknownDryRun when no execution has that name
     */
    static Optional<Plan> read(Path workbook, String dryRun, Settings settings, Surroundings surroundings) {
        NoSuchFile.unlessReadable(workbook);
        Checked<Plan> checked = new WorkbookReader(settings.excel(), settings.plan())
                .read(workbook, Root.dryRun(dryRun, settings.plan()));
        List<Finding> grave = checked.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .toList();
        new FindingTable(surroundings.wording())
                .print(grave, surroundings.terminal().err());
        return checked.accepted();
    }
}
