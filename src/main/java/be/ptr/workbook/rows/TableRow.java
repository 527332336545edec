package be.ptr.workbook.rows;

import be.ptr.plan.CellRef;
import be.ptr.plan.DryRun;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.RawRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a table, its cells found by what their column means. */
public final class TableRow {
    private final String sheet;
    private final RawRow raw;
    private final Headers headers;

    TableRow(String sheet, RawRow raw, Headers headers) {
        this.sheet = sheet;
        this.raw = raw;
        this.headers = headers;
    }

    /** Counted from 1. */
    public int number() {
        return raw.number();
    }

    public List<Cell> cells() {
        return raw.cells();
    }

    /** True for a cell of a column that the product understands. */
    public boolean isKnown(Cell cell) {
        return headers.titles().containsKey(cell.column()) && !isExtra(cell);
    }

    /** True for a cell of a column of the company's own. */
    public boolean isExtra(Cell cell) {
        return headers.extras().containsKey(cell.column());
    }

    /** The cell of a column, or nothing when it is empty or the sheet has no such column. */
    public Optional<Cell> at(Column column) {
        return at(headers.columns().get(column));
    }

    /** The cell under the name of an execution. */
    public Optional<Cell> mark(DryRun run) {
        return at(headers.marks().get(run));
    }

    /** The cell of the start column that holds for one execution alone. */
    public Optional<Cell> start(DryRun run) {
        return at(headers.starts().get(run));
    }

    private Optional<Cell> at(@Nullable Integer column) {
        if (column == null) {
            return Optional.empty();
        }
        for (Cell cell : raw.cells()) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /** What the person sees in a column, empty when there is nothing. */
    public String text(Column column) {
        return at(column).map(Cell::text).orElse("");
    }

    /** {@link #text} for codes: every run of blanks one space. */
    public String code(Column column) {
        return Spelling.plain(text(column));
    }

    /** The company's own columns, header to text, those that are empty left out. */
    public Map<String, String> extras() {
        Map<String, String> extras = new LinkedHashMap<>();
        for (Cell cell : raw.cells()) {
            String header = headers.extras().get(cell.column());
            if (header != null) {
                extras.put(header, cell.text());
            }
        }
        return extras;
    }

    /** The header of a column as the sheet spells it, its key when the sheet has none. */
    public String title(Column column) {
        Integer position = headers.columns().get(column);
        return position == null ? column.key() : headers.titles().getOrDefault(position, column.key());
    }

    /** True when no column that the product understands holds a value. */
    boolean isBesideTheTable() {
        return raw.cells().stream().noneMatch(this::isKnown);
    }

    /** Where a value of this column stands or should stand; the row when the sheet has no such column. */
    public CellRef place(Column column) {
        Integer position = headers.columns().get(column);
        return position == null
                ? new CellRef(sheet, Integer.toString(number()))
                : Cell.place(sheet, number(), position);
    }
}
