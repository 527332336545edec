package be.ptr.workbook;

import be.ptr.configuration.ExcelSettings.SheetSettings;
import be.ptr.workbook.rows.Column;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/** Writes one sheet: headers in their configured row, a value under each. */
final class SheetWriter {
    private static final int MAX_CELL = 32_767;
    /** What a text begins with that a spreadsheet may take for a formula, here or in a file made of this one. */
    private static final String FORMULA = "=+-@\t\r";

    private static final int WIDTH = 22;
    private static final int CHARACTER = 256;
    /** Letters are narrower than the digits in which widths are counted. */
    private static final double NARROW = 1.15;

    private static final double LINE_HEIGHT = 15;
    private static final double MAX_HEIGHT = 409;
    /** What Excel would read as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Sheet sheet;
    private final SheetSettings settings;
    private final List<String> headers = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();
    private final Map<String, CellStyle> tints = new HashMap<>();
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle dateTime;
    private final CellStyle header;
    private final CellStyle quotedHeader;
    private final BitSet switchedOff = new BitSet();
    private int nextRow;
    private boolean fitted;

    SheetWriter(Workbook workbook, SheetSettings settings) {
        this(workbook, settings, "dd/mm/yyyy hh:mm:ss");
    }

    /** A sheet whose headers stand in its first row, for reading: times without seconds, rows as high as their text. */
    SheetWriter(Workbook workbook, String name) {
        this(workbook, new SheetSettings(name, 2, Map.of()), "dd/mm/yyyy hh:mm");
        this.fitted = true;
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    private SheetWriter(Workbook workbook, SheetSettings settings, String times) {
        this.sheet = workbook.createSheet(settings.name());
        this.settings = settings;
        this.nextRow = settings.firstRow() - 1;
        this.text = style(workbook, "@");
        this.quoted = quoted(style(workbook, "@"));
        this.dateTime = style(workbook, times);
        Font bold = workbook.createFont();
        bold.setBold(true);
        this.header = style(workbook, "@");
        this.quotedHeader = quoted(style(workbook, "@"));
        header.setFont(bold);
        quotedHeader.setFont(bold);
    }

    private static CellStyle quoted(CellStyle style) {
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Columns that are switched off take part in {@link #row} and are not written. */
    void column(Column column) {
        List<String> spellings = settings.headers().getOrDefault(column.key(), List.of(column.key()));
        if (spellings.isEmpty()) {
            switchedOff.set(headers.size() + switchedOff.cardinality());
        } else {
            column(spellings.get(0));
        }
    }

    void column(String name) {
        column(name, WIDTH);
    }

    /** @param characters how wide the column is */
    void column(String name, int characters) {
        headers.add(name);
        widths.add(characters);
    }

    /** Call it once, after the last column and before the first row. */
    void endHeaders() {
        int headerRow = settings.firstRow() - 2;
        Row row = sheet.createRow(headerRow);
        for (int column = 0; column < headers.size(); column++) {
            fill(row.createCell(column), headers.get(column), header, quotedHeader);
            sheet.setColumnWidth(column, widths.get(column) * CHARACTER);
        }
        sheet.createFreezePane(0, headerRow + 1);
        sheet.setAutoFilter(new CellRangeAddress(headerRow, headerRow, 0, headers.size() - 1));
    }

    /** A row of values as {@link Listing} has them; an empty text leaves its cell out. */
    void row(List<Object> all) {
        List<Object> values = IntStream.range(0, all.size())
                .filter(column -> !switchedOff.get(column))
                .mapToObj(all::get)
                .toList();
        Row row = sheet.createRow(nextRow++);
        for (int column = 0; column < values.size(); column++) {
            if (!values.get(column).equals("")) {
                put(row.createCell(column), values.get(column));
            }
        }
        if (fitted) {
            fit(row, values);
        }
    }

    /** Not every program makes a row higher by itself when a text takes several lines. */
    private void fit(Row row, List<Object> values) {
        double most = 1;
        for (int column = 0; column < values.size(); column++) {
            if (values.get(column) instanceof String text) {
                double width = NARROW * widths.get(column);
                double lines = text.lines()
                        .mapToDouble(line -> Math.max(1, Math.ceil(line.length() / width)))
                        .sum();
                most = Math.max(most, lines);
            }
        }
        row.setHeightInPoints((float) Math.min(MAX_HEIGHT, most * LINE_HEIGHT));
    }

    private void put(Cell cell, Object value) {
        if (value instanceof LocalDateTime time) {
            cell.setCellValue(time);
            cell.setCellStyle(dateTime);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Listing.Tinted tinted) {
            fill(cell, tinted.text(), tint(tinted, false), tint(tinted, true));
        } else {
            fill(cell, value.toString(), text, quoted);
        }
    }

    private CellStyle tint(Listing.Tinted tinted, boolean quotes) {
        return tints.computeIfAbsent(
                tinted.ground() + tinted.ink() + quotes, key -> quotes ? quoted(tint(tinted)) : tint(tinted));
    }

    private CellStyle tint(Listing.Tinted tinted) {
        XSSFCellStyle style = (XSSFCellStyle) style(sheet.getWorkbook(), "@");
        style.setFillForegroundColor(colour(tinted.ground()));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFFont font = (XSSFFont) sheet.getWorkbook().createFont();
        font.setColor(colour(tinted.ink()));
        style.setFont(font);
        return style;
    }

    private static XSSFColor colour(String hash) {
        return new XSSFColor(HexFormat.of().parseHex(hash.substring(1)));
    }

    /** Text that looks like a formula stays text, also when somebody edits the cell. */
    private static void fill(Cell cell, String value, CellStyle plain, CellStyle quoted) {
        String escaped = ESCAPE.matcher(value).replaceAll("_x005F_");
        cell.setCellValue(escaped.length() > MAX_CELL ? escaped.substring(0, MAX_CELL) : escaped);
        cell.setCellStyle(FORMULA.indexOf(value.charAt(0)) >= 0 ? quoted : plain);
    }
}
