package be.ptr.sample;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once. */
final class Looks {

    /** What a cell holds, for the eye. */
    enum Look {
        TITLE,
        HEADER,
        SECTION,
        TEXT,
        CODE,
        CENTRED,
        URGENT,
        DATE_TIME,
        DATE,
        HOUR,
        EURO
    }

    /** No fill. */
    static final String PLAIN = "";

    private static final String DARK = "1F3A4D";
    private static final Map<String, String> TINTS = Map.ofEntries(
            Map.entry("PP", "E3ECF4"),
            Map.entry("AC", "F6EBDD"),
            Map.entry("CO", "F3E1DF"),
            Map.entry("DC", "E2EFE4"),
            Map.entry("HO", "EAE6F2"),
            Map.entry("FB-RB", "E9E9E9"),
            Map.entry("Programme", "EDF1F5"),
            Map.entry("Marché", "EEF5EC"),
            Map.entry("Systèmes d'information", "F2EEF6"),
            Map.entry("Clientèle", "FBF3E6"),
            Map.entry("Partenaires", "F7ECEC"));

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    Looks(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The default style is the measure of column widths and empty cells.
        workbook.getFontAt(0).setFontName("Calibri");
        workbook.getFontAt(0).setFontHeightInPoints((short) 10);
    }

    /** The style of a cell; {@code tint} is a phase, a department or {@link #PLAIN}. */
    XSSFCellStyle of(Look look, String tint) {
        return made.computeIfAbsent(look + "/" + tint, key -> make(look, tint));
    }

    private XSSFCellStyle make(Look look, String tint) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(look));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look != Look.TITLE && look != Look.SECTION);
        if (look == Look.SECTION) {
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        }
        if (look == Look.HEADER) {
            fill(style, DARK);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
        } else if (look != Look.TITLE && look != Look.SECTION) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour("D5DCE1"));
        }
        if (TINTS.containsKey(tint)) {
            fill(style, TINTS.get(tint));
        }
        format(style, look);
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 18 : look == Look.SECTION ? 12 : 10));
        font.setBold(look == Look.TITLE
                || look == Look.HEADER
                || look == Look.SECTION
                || look == Look.CODE
                || look == Look.URGENT);
        switch (look) {
            case HEADER -> font.setColor(colour("FFFFFF"));
            case TITLE, SECTION -> font.setColor(colour(DARK));
            case URGENT -> font.setColor(colour("9C2B23"));
            default -> font.setColor(colour("22282C"));
        }
        return font;
    }

    private void format(XSSFCellStyle style, Look look) {
        String format = switch (look) {
            case DATE_TIME -> "[$-80C]ddd dd/mm/yyyy hh:mm";
            case DATE -> "[$-80C]ddd dd/mm/yyyy";
            case HOUR -> "hh:mm";
            case EURO -> "#,##0\\ \"€\"";
            default -> "General";
        };
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (look == Look.CENTRED || look == Look.HOUR) {
            style.setAlignment(HorizontalAlignment.CENTER);
        } else if (look == Look.DATE_TIME || look == Look.DATE) {
            style.setAlignment(HorizontalAlignment.LEFT);
        }
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor colour(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value}, null);
    }
}
