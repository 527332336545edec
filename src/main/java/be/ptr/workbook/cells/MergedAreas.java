package be.ptr.workbook.cells;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gives every cell of a merged area the value that the person sees there. */
final class MergedAreas {
    private static final int TITLE_WIDTH = 3;

    private final NavigableMap<Integer, RawRow> rows = new TreeMap<>();
    private final int columns;
    private final Budget budget;

    MergedAreas(List<RawRow> rows, int columns, Budget budget) {
        this.columns = columns;
        rows.forEach(row -> this.rows.put(row.number(), row));
        this.budget = budget;
    }

    List<RawRow> fill(List<CellRangeAddress> areas) {
        areas.forEach(this::fill);
        return new ArrayList<>(rows.values());
    }

    private void fill(CellRangeAddress area) {
        RawRow first = rows.get(area.getFirstRow() + 1);
        if (first == null) {
            return;
        }
        Cell value = first.cells().stream()
                .filter(cell -> cell.column() == area.getFirstColumn())
                .findFirst()
                .orElse(null);
        if (value == null) {
            return;
        }
        if (isTitle(first, area)) {
            rows.put(first.number(), new RawRow(first.number(), first.hidden(), true, first.cells()));
            return;
        }
        for (RawRow row :
                rows.subMap(first.number(), true, area.getLastRow() + 1, true).values()) {
            fill(row, area, value);
        }
    }

    private static boolean isTitle(RawRow row, CellRangeAddress area) {
        int width = area.getLastColumn() - area.getFirstColumn() + 1;
        return area.getFirstRow() == area.getLastRow()
                && width >= TITLE_WIDTH
                && row.cells().size() == 1;
    }

    private void fill(RawRow row, CellRangeAddress area, Cell value) {
        BitSet taken = new BitSet();
        row.cells().forEach(cell -> taken.set(cell.column()));
        int last = Math.min(area.getLastColumn(), columns - 1);
        budget.merge(
                value.sheet(), last - area.getFirstColumn() + 1 + row.cells().size());
        for (int column = area.getFirstColumn(); column <= last; column++) {
            if (!taken.get(column)) {
                budget.keep(value.sheet(), value.text().length());
                row.cells().add(value.at(row.number(), column));
            }
        }
        row.cells().sort(Comparator.comparingInt(Cell::column));
    }
}
