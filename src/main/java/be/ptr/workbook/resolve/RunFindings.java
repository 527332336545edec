package be.ptr.workbook.resolve;

import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Severity;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.Findings;
import java.util.ArrayList;
import java.util.List;

/** Findings that hold in one execution; its name is their last argument. */
final class RunFindings {
    private final DryRun run;
    private final Findings findings;

    RunFindings(DryRun run, Findings findings) {
        this.run = run;
        this.findings = findings;
    }

    void error(Cell cell, String code, String... arguments) {
        add(new Finding(Severity.ERROR, code, cell.place(), List.of(arguments)));
    }

    void warning(Cell cell, String code, String... arguments) {
        add(new Finding(Severity.WARNING, code, cell.place(), List.of(arguments)));
    }

    void add(Finding finding) {
        List<String> arguments = new ArrayList<>(finding.arguments());
        arguments.add(run.name());
        findings.add(finding.with(arguments));
    }
}
