package be.ptr.workbook.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How numbers are shown: the number format of each cell style. */
final class Styles extends DefaultHandler {
    /** Excel's own limit of cell styles. */
    private static final int MAX = 65_536;

    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private boolean inCellStyles;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "numFmt" -> addPattern(attributes);
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> addStyle(attributes);
            default -> {}
        }
    }

    private void addPattern(Attributes attributes) {
        String pattern = attributes.getValue("formatCode");
        if (pattern != null && pattern.length() <= 255 && patterns.size() < MAX) {
            patterns.put(number(attributes.getValue("numFmtId")), pattern);
        }
    }

    private void addStyle(Attributes attributes) {
        if (inCellStyles && formatOfStyle.size() < MAX) {
            formatOfStyle.add(number(attributes.getValue("numFmtId")));
        }
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (name.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    @Override
    public void endDocument() {
        for (int id : formatOfStyle) {
            String builtin = BuiltinFormats.getBuiltinFormat(id);
            formats.add(new NumberFormat(id, patterns.getOrDefault(id, builtin == null ? "" : builtin)));
        }
    }

    /** The format of the cell style with this index; General where the file does not say. */
    NumberFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    }
}
