package be.ptr.workbook.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The part {@code workbook.xml}: names of the sheets in their order, and where its dates begin. */
final class SheetList extends DefaultHandler {
    private static final int MAX = 5_000;
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    /** A sheet of the list. */
    record Entry(String name, String relationship) {}

    private final List<Entry> sheets = new ArrayList<>();
    private boolean since1904;
    private boolean strict;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "workbook" -> strict = uri.equals(STRICT);
            case "workbookPr" -> since1904 = isTrue(attributes.getValue("date1904"));
            case "sheet" -> addSheet(attributes);
            default -> {}
        }
    }

    private void addSheet(Attributes attributes) {
        String relationship = null;
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                relationship = attributes.getValue(i);
            }
        }
        if (relationship != null && sheets.size() < MAX) {
            sheets.add(new Entry(String.valueOf(attributes.getValue("name")), relationship));
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

    boolean isStrict() {
        return strict;
    }
}
