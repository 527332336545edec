package be.ptr.cli;

import be.ptr.intake.Report;
import be.ptr.wording.SpokenFinding;
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
                report.findings().stream()
                        .map(finding -> SpokenFinding.of(finding, wording))
                        .toList());
        print(document, out);
    }

    /** As the HTTP API answers it. */
    static void print(Report report, PrintWriter out) {
        print((Object) report, out);
    }

    private static void print(Object document, PrintWriter out) {
        try {
            JSON.writeValue(out, document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        out.println();
    }

    private record Document(
            long errors,
            long warnings,
            long notices,
            int steps,
            Map<String, Integer> phases,
            List<SpokenFinding> findings) {}
}
