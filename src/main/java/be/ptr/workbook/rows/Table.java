package be.ptr.workbook.rows;

import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.RawRow;
import be.ptr.workbook.cells.RawSheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet read as a table.
 *
 * @param sheet its name as the workbook spells it
 * @param rows those with values below the headers; titles and repeated headers left out
 */
public record Table(String sheet, Headers headers, List<TableRow> rows) {

    /** A sheet that the workbook does not have. */
    public static Table absent(Layout layout) {
        return new Table(layout.settings().name(), Headers.of(null, layout, new Findings()), List.of());
    }

    public static Table of(RawSheet sheet, Layout layout, Findings findings) {
        int headerRow = layout.settings().firstRow() - 1;
        RawRow headerCells = sheet.rows().stream()
                .filter(row -> row.number() == headerRow)
                .findFirst()
                .orElse(null);
        Headers headers = Headers.of(headerCells, layout, findings);
        Table table = new Table(sheet.name(), headers, new ArrayList<>());
        if (table.hasRequiredHeaders(layout, findings)) {
            table.addRows(sheet, headerRow, findings);
        }
        return table;
    }

    private boolean hasRequiredHeaders(Layout layout, Findings findings) {
        boolean complete = true;
        CellRef place = new CellRef(sheet, Integer.toString(layout.settings().firstRow() - 1));
        for (Column column : layout.columns()) {
            if (column.isRequired() && !headers.columns().containsKey(column)) {
                complete = false;
                String spellings = String.join(" / ", layout.spellings(column));
                findings.error(place, "missing-header", spellings.isEmpty() ? column.key() : spellings);
            }
        }
        return complete;
    }

    private void addRows(RawSheet raw, int headerRow, Findings findings) {
        int hidden = 0;
        for (RawRow row : raw.rows()) {
            if (row.number() <= headerRow || headers.repeatedBy(row)) {
                continue;
            }
            if (row.title()) {
                Cell title = row.cells().get(0);
                findings.notice(title, "title-row", title.text());
                continue;
            }
            TableRow tableRow = new TableRow(sheet, row, headers);
            if (tableRow.isBesideTheTable()) {
                findings.add(Finding.notice("ignored-row", new CellRef(sheet, Integer.toString(row.number()))));
                continue;
            }
            hidden += row.hidden() ? 1 : 0;
            rows.add(tableRow);
        }
        CellRef whole = new CellRef(sheet, "");
        if (hidden > 0) {
            findings.add(Finding.notice("hidden-rows", whole, Integer.toString(hidden)));
        }
        if (raw.merged() > 0) {
            findings.add(Finding.notice("merged-cells", whole, Integer.toString(raw.merged())));
        }
    }
}
