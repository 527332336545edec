package be.ptr.workbook.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** How numbers are shown: the number format of each cell style. */
final class Styles extends OwnElements {
    /** Excel's own limit of cell styles. */
    private static final int MAX = 65_536;
    /** Excel stops at 250; how a pattern shows a number costs kilobytes to know. */
    private static final int MAX_PATTERNS = 5_000;

    private static final int MAX_PATTERN = 255;

    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private final Budget budget;
    private boolean inFormats;
    private boolean inCellStyles;

    Styles(Budget budget) {
        super(SHEETS);
        this.budget = budget;
    }

    @Override
    void begin(String name, Attributes attributes) {
        switch (name) {
            case "numFmts" -> inFormats = true;
            case "numFmt" -> addPattern(attributes);
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> addStyle(attributes);
            default -> {}
        }
    }

    private void addPattern(Attributes attributes) {
        String pattern = attributes.getValue("formatCode");
        if (!inFormats || pattern == null || pattern.length() > MAX_PATTERN) {
            return;
        }
        budget.style(patterns.size(), MAX_PATTERNS);
        patterns.put(number(attributes.getValue("numFmtId")), pattern);
    }

    private void addStyle(Attributes attributes) {
        if (inCellStyles) {
            budget.style(formatOfStyle.size(), MAX);
            formatOfStyle.add(number(attributes.getValue("numFmtId")));
        }
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    @Override
    void end(String name) {
        switch (name) {
            case "numFmts" -> inFormats = false;
            case "cellXfs" -> inCellStyles = false;
            default -> {}
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
