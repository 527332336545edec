package be.ptr.workbook.resolve;

import be.ptr.plan.Spelling;
import be.ptr.plan.StepId;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import be.ptr.workbook.rows.Table;
import be.ptr.workbook.rows.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids of all steps: read before anything that refers to them. */
final class StepIds {
    private final Map<String, StepId> byKey = new HashMap<>();
    /** Without the zeros they begin with. */
    private final Map<String, List<StepId>> byNumber = new HashMap<>();

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
            StepId id = new StepId(code);
            ids.byKey.put(id.key(), id);
            ids.byRow.put(row, id);
            ids.byNumber
                    .computeIfAbsent(withoutZeros(code), number -> new ArrayList<>())
                    .add(id);
        }
        return ids;
    }

    /** The id that a text means, compared without case. */
    Optional<StepId> find(String text) {
        return Optional.ofNullable(byKey.get(StepId.keyOf(Spelling.plain(text))));
    }

    /** The ids that are {@code digits}, with zeros before them or none. */
    List<StepId> padded(String digits) {
        return byNumber.getOrDefault(withoutZeros(digits), List.of());
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    /** The id of a row; nothing when it has none that can be used. */
    Optional<StepId> of(TableRow row) {
        return Optional.ofNullable(byRow.get(row));
    }
}
