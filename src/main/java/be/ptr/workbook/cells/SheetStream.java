package be.ptr.workbook.cells;

import be.ptr.workbook.cells.Cell.Kind;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Streams one sheet of an {@code .xlsx}: rows, cells, hidden rows, merged areas. */
final class SheetStream extends OwnElements {
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private final SheetBuilder sheet;
    private final CellValues values;
    private final Budget budget;
    private final StringBuilder stored = new StringBuilder();
    private int row;
    private boolean hidden;
    private int column = -1;
    private String type = "";
    private @Nullable String style;
    private boolean inCell;
    private boolean formula;
    private boolean hasValue;
    private boolean capturing;
    private boolean phonetic;

    SheetStream(SheetBuilder sheet, CellValues values, Budget budget) {
        super(SHEETS);
        this.sheet = sheet;
        this.values = values;
        this.budget = budget;
    }

    @Override
    void begin(String name, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "mergeCell" -> sheet.merge(area(attributes.getValue("ref")));
            default -> {
                if (inCell) {
                    beginInCell(name);
                }
            }
        }
    }

    private void beginInCell(String name) {
        switch (name) {
            case "v" -> {
                capturing = true;
                hasValue = true;
            }
            case "t" -> {
                capturing = !phonetic;
                hasValue = true;
            }
            case "rPh" -> phonetic = true;
            case "f" -> formula = true;
            default -> {}
        }
    }

    private void startRow(Attributes attributes) throws SAXException {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : whole(number);
        hidden = SheetList.isTrue(attributes.getValue("hidden"));
        column = -1;
        if (row < 1 || row > LAST_ROW) {
            throw new SAXException("row " + row);
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : columnOf(reference);
        type = orEmpty(attributes.getValue("t"));
        style = attributes.getValue("s");
        stored.setLength(0);
        inCell = true;
        formula = false;
        hasValue = false;
    }

    @Override
    void text(char[] characters, int start, int length) {
        if (capturing) {
            budget.grow(sheet.name(), stored.length() + length);
            stored.append(characters, start, length);
        }
    }

    @Override
    void end(String name) throws SAXException {
        switch (name) {
            case "v", "t" -> capturing = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> sheet.endRow(row, hidden);
            default -> {}
        }
    }

    private void endCell() throws SAXException {
        inCell = false;
        Cell cell = null;
        boolean emptyText = hasValue && type.equals("str");
        if (stored.length() > 0) {
            int index = style == null ? -1 : whole(style);
            cell = values.cell(sheet.name(), row, column, type, index, stored.toString());
        } else if (formula && !emptyText) {
            cell = new Cell(sheet.name(), row, column, Kind.UNCOMPUTED, "=", 0);
        }
        if (cell != null) {
            sheet.add(cell);
        }
    }

    private static CellRangeAddress area(@Nullable String reference) throws SAXException {
        try {
            return CellRangeAddress.valueOf(orEmpty(reference));
        } catch (RuntimeException e) {
            throw new SAXException("merged area " + reference, e);
        }
    }

    private static int columnOf(String reference) throws SAXException {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) & ~0x20) - 'A' + 1;
            if (column < 1 || column > LAST_COLUMN) {
                throw new SAXException("cell " + reference);
            }
        }
        return column - 1;
    }

    private static int whole(String text) throws SAXException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new SAXException("not a number: " + text, e);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
