package be.ptr.cli;

import be.ptr.plan.Finding;
import be.ptr.wording.Wording;
import be.ptr.workbook.CheckReport;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Prints a check for programs: one JSON document. */
final class FindingJson {
    private static final ObjectMapper JSON = new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private final Wording wording;

    FindingJson(Wording wording) {
        this.wording = wording;
    }

    void print(CheckReport report, PrintWriter out) {
        Document document = new Document(
                report.errors(),
                report.warnings(),
                report.notices(),
                report.steps(),
                report.phases(),
                report.findings().stream().map(this::line).toList());
        try {
            JSON.writeValue(out, document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        out.println();
    }

    private Line line(Finding finding) {
        return new Line(
                finding.severity().name(),
                finding.code(),
                finding.place().sheet(),
                finding.place().cell(),
                wording.of(finding));
    }

    private record Document(
            long errors, long warnings, long notices, int steps, Map<String, Integer> phases, List<Line> findings) {}

    private record Line(String severity, String code, String sheet, String cell, String message) {}
}
