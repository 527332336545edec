package be.ptr.workbook.rows;

import be.ptr.plan.CellRef;
import be.ptr.plan.DryRun;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.RawRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a sheet holds what, read from its header row.
 *
 * @param columns position of each known column that the sheet has
 * @param marks position of the column named like an execution
 * @param starts position of the start column of one execution alone
 * @param extras header of every other column, by position
 * @param titles every header as the sheet spells it, by position
 */
public record Headers(
        Map<Column, Integer> columns,
        Map<DryRun, Integer> marks,
        Map<DryRun, Integer> starts,
        Map<Integer, String> extras,
        Map<Integer, String> titles) {

    static Headers of(@Nullable RawRow row, Layout layout, Findings findings) {
        Headers headers = new Headers(
                new HashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new HashMap<>());
        for (Cell cell : row == null ? List.<Cell>of() : row.cells()) {
            headers.add(cell, layout, findings);
        }
        return headers;
    }

    private void add(Cell cell, Layout layout, Findings findings) {
        String key = Spelling.key(cell.text());
        titles.put(cell.column(), Spelling.plain(cell.text()));
        Integer before = null;
        Optional<Column> column = layout.column(key);
        Optional<DryRun> mark = layout.run(key);
        Optional<DryRun> start = layout.runOfStart(key);
        if (column.isPresent()) {
            before = columns.putIfAbsent(column.get(), cell.column());
        } else if (mark.isPresent()) {
            before = marks.putIfAbsent(mark.get(), cell.column());
        } else if (start.isPresent()) {
            before = starts.putIfAbsent(start.get(), cell.column());
        } else {
            extras.put(cell.column(), unused(cell.text()));
        }
        if (before != null) {
            CellRef first = Cell.place(cell.sheet(), cell.row(), before);
            findings.error(cell, "duplicate-header", cell.text(), first.cell());
        }
    }

    private String unused(String header) {
        Set<String> taken = new HashSet<>(extras.values());
        String name = header;
        for (int i = 2; taken.contains(name); i++) {
            name = header + " (" + i + ")";
        }
        return name;
    }

    /** True for a row that says the headers again: every value stands under a header spelled alike. */
    boolean repeatedBy(RawRow row) {
        return row.cells().size() > 1
                && row.cells().stream()
                        .allMatch(cell -> Spelling.plain(cell.text()).equalsIgnoreCase(titles.get(cell.column())));
    }
}
