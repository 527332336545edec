package be.ptr.workbook.resolve;

import be.ptr.plan.DryRun;
import be.ptr.plan.Environment;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.EnvironmentColumn;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.Table;
import be.ptr.workbook.rows.TableRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environments with the instance that every execution uses. */
final class Environments {
    private static final int MAX_TEXT = 4000;

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, TableRow> rows = new LinkedHashMap<>();

    static Environments read(Table table, Findings findings) {
        Environments environments = new Environments();
        Codes codes = new Codes(findings);
        for (TableRow row : table.rows()) {
            Fields fields = new Fields(row, findings);
            fields.inspect();
            fields.line(EnvironmentColumn.APPLICATION, MAX_TEXT);
            fields.line(EnvironmentColumn.URL, MAX_TEXT);
            fields.text(EnvironmentColumn.REMARK, MAX_TEXT);
            codes.unique(fields, EnvironmentColumn.ENVIRONMENT).ifPresent(code -> {
                environments.codes.put(Spelling.words(code), code);
                environments.rows.put(code, row);
            });
        }
        return environments;
    }

    /** The environment as its own sheet spells it. */
    Optional<String> find(String text) {
        return Optional.ofNullable(codes.get(Spelling.words(text)));
    }

    List<Environment> in(DryRun run) {
        return rows.entrySet().stream()
                .map(entry -> environment(entry.getKey(), entry.getValue(), run))
                .toList();
    }

    private static Environment environment(String code, TableRow row, DryRun run) {
        return new Environment(
                code,
                row.text(EnvironmentColumn.APPLICATION),
                row.text(EnvironmentColumn.URL),
                row.text(EnvironmentColumn.REMARK),
                row.mark(run).map(Cell::text).orElse(""));
    }
}
