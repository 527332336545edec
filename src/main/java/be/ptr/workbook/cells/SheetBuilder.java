package be.ptr.workbook.cells;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.plan.CellRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Collects the rows of one sheet as they stream by and refuses what exceeds the limits. */
final class SheetBuilder {
    private final String name;
    private final Limits limits;
    private final Budget budget;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private List<Cell> current = new ArrayList<>();

    SheetBuilder(String name, Limits limits, Budget budget) {
        this.name = name;
        this.limits = limits;
        this.budget = budget;
    }

    String name() {
        return name;
    }

    void add(Cell cell) {
        if (cell.column() >= limits.columns()) {
            throw new Refused("too-many-columns", cell.place(), Integer.toString(limits.columns()));
        }
        budget.keep(name, cell.text().length());
        current.add(cell);
    }

    /** Ends the row with this number, counted from 1; a row without values leaves no trace. */
    void endRow(int number, boolean hidden) {
        if (current.isEmpty()) {
            return;
        }
        if (rows.size() > limits.rows()) {
            CellRef place = new CellRef(name, Integer.toString(number));
            throw new Refused("too-many-rows", place, Integer.toString(limits.rows()));
        }
        rows.add(new RawRow(number, hidden, false, current));
        current = new ArrayList<>(current.size());
    }

    void merge(CellRangeAddress area) {
        if (merged.size() >= limits.rows()) {
            throw new Refused("too-many-merged", new CellRef(name, ""), Integer.toString(limits.rows()));
        }
        merged.add(area);
    }

    RawSheet build() {
        rows.forEach(row -> row.cells().sort(Comparator.comparingInt(Cell::column)));
        rows.sort(Comparator.comparingInt(RawRow::number));
        return new RawSheet(
                name, List.copyOf(new MergedAreas(rows, limits.columns(), budget).fill(merged)), merged.size());
    }
}
