package be.ptr.workbook.resolve;

import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.Column;
import be.ptr.workbook.rows.Findings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The codes of one sheet, each of which may stand there once. */
final class Codes {
    private final Findings findings;
    private final Map<String, Cell> taken = new HashMap<>();

    Codes(Findings findings) {
        this.findings = findings;
    }

    /** The code in {@code column}, or nothing when it is missing, unusable or taken. */
    Optional<String> unique(Fields fields, Column column) {
        fields.require(column);
        String code = fields.code(column);
        Optional<Cell> cell = fields.cell(column);
        if (code.isEmpty() || cell.isEmpty()) {
            return Optional.empty();
        }
        Cell first = taken.putIfAbsent(Spelling.words(code), cell.get());
        if (first != null) {
            findings.error(cell.get(), "duplicate-code", code, first.place().cell());
            return Optional.empty();
        }
        return Optional.of(code);
    }
}
