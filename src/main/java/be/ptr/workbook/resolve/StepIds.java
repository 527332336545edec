package be.ptr.workbook.resolve;

import be.ptr.plan.StepId;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Spelling;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import be.ptr.workbook.rows.Table;
import be.ptr.workbook.rows.TableRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The ids of all steps: read before anything that refers to them. */
final class StepIds {
    private final Map<String, StepId> byKey = new HashMap<>();
    private final Map<TableRow, StepId> byRow = new HashMap<>();

    static StepIds read(Table table, Findings findings) {
        StepIds ids = new StepIds();
        Map<String, Cell> taken = new HashMap<>();
        for (TableRow row : table.rows()) {
            Fields fields = new Fields(row, findings);
            fields.require(StepColumn.ID);
            String code = fields.code(StepColumn.ID);
            Optional<Cell> cell = fields.cell(StepColumn.ID);
            if (code.isEmpty() || cell.isEmpty()) {
                continue;
            }
            if (!StepId.isValid(code)) {
                findings.error(cell.get(), "invalid-id", code, Integer.toString(StepId.MAX_LENGTH));
                continue;
            }
            Cell first = taken.putIfAbsent(StepId.keyOf(code), cell.get());
            if (first != null) {
                findings.error(cell.get(), "duplicate-id", code, first.place().cell());
                continue;
            }
            ids.byKey.put(StepId.keyOf(code), new StepId(code));
            ids.byRow.put(row, new StepId(code));
        }
        return ids;
    }

    /** The id that a text means, compared without case. */
    Optional<StepId> find(String text) {
        return Optional.ofNullable(byKey.get(StepId.keyOf(Spelling.plain(text))));
    }

    /** The id of a row; nothing when it has none that can be used. */
    Optional<StepId> of(TableRow row) {
        return Optional.ofNullable(byRow.get(row));
    }
}
