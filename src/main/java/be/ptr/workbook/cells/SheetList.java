package be.ptr.workbook.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The part {@code workbook.xml}: names of the sheets in their order, and where its dates begin. */
final class SheetList extends OwnElements {
    private static final int MAX = 5_000;
    /** Excel stops at 31 characters, other programs do not. */
    private static final int MAX_NAME = 1_000;

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A sheet of the list. */
    record Entry(String name, String relationship) {}

    private final List<Entry> sheets = new ArrayList<>();
    private boolean since1904;

    SheetList() {
        super(SHEETS);
    }

    @Override
    void begin(String name, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> since1904 = isTrue(attributes.getValue("date1904"));
            case "sheet" -> addSheet(attributes);
            default -> {}
        }
    }

    private void addSheet(Attributes attributes) {
        String relationship = attributes.getValue(RELATIONSHIPS, "id");
        String name = String.valueOf(attributes.getValue("name"));
        if (name.length() > MAX_NAME || sheets.size() >= MAX) {
            throw new Refused("too-much-content");
        }
        if (relationship != null) {
            sheets.add(new Entry(name, relationship));
        }
    }

    static boolean isTrue(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    List<Entry> sheets() {
        return sheets;
    }

    boolean since1904() {
        return since1904;
    }
}
