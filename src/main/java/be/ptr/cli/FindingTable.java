package be.ptr.cli;

import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.plan.Severity;
import be.ptr.wording.SpokenFinding;
import be.ptr.wording.Wording;
import be.ptr.workbook.CheckReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints findings for people: aligned columns, then the sums. */
final class FindingTable {
    private static final int LONGEST_PLACE = 40;
    private static final String GAP = "  ";
    private final Wording wording;

    FindingTable(Wording wording) {
        this.wording = wording;
    }

    void print(CheckReport report, PrintWriter out) {
        print(report.findings(), out);
        report.phases().forEach((phase, steps) -> out.println(wording.of("check.phase", phase, steps)));
        out.println(wording.of("check.sum", report.steps(), report.errors(), report.warnings(), report.notices()));
    }

    void print(List<Finding> findings, PrintWriter out) {
        printSpoken(
                findings.stream()
                        .map(finding -> SpokenFinding.of(finding, wording))
                        .toList(),
                out);
    }

    /** One line for each finding, in their order: severity, place, sentence. */
    void printSpoken(List<SpokenFinding> findings, PrintWriter out) {
        List<Row> rows = findings.stream().map(this::row).toList();
        int severity = width(rows.stream().map(Row::severity).toList());
        int place = Math.min(LONGEST_PLACE, width(rows.stream().map(Row::place).toList()));
        for (Row row : rows) {
            out.println(padded(row.severity(), severity) + GAP + padded(row.place(), place) + GAP + row.sentence());
        }
        if (!rows.isEmpty()) {
            out.println();
        }
    }

    private Row row(SpokenFinding finding) {
        String place = new CellRef(finding.sheet(), finding.cell()).toString();
        return new Row(severity(finding.severity()), Plain.text(place), Plain.text(finding.message()));
    }

    private String severity(Severity severity) {
        return wording.of("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    private static int width(List<String> cells) {
        return cells.stream().mapToInt(FindingTable::columns).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - columns(text)));
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    private record Row(String severity, String place, String sentence) {}
}
