package be.ptr.sample;

import be.ptr.sample.Looks.Look;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of the sample, written cell by cell from the left to the right and row by row. */
final class Page {

    /** The blanks where French typography breaks no line. */
    private static final Pattern FRENCH_BLANK = Pattern.compile("(?<=«) | (?=[»:;%])");

    private final XSSFSheet sheet;
    private final Looks looks;
    private XSSFRow row;
    private int column;
    private int lines;

    Page(XSSFWorkbook workbook, String name, Looks looks) {
        this.sheet = workbook.createSheet(name);
        this.looks = looks;
        sheet.setDisplayGridlines(false);
        print();
    }

    /** Widths in characters, from the first column on. */
    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    void header(List<String> headers) {
        newRow();
        height(30);
        headers.forEach(header -> text(header, Look.HEADER, Looks.PLAIN));
    }

    void newRow() {
        row = sheet.createRow(row == null ? 0 : row.getRowNum() + 1);
        column = 0;
        lines = 1;
    }

    /** Sets the height of the row at hand, whatever its texts need. */
    void height(float points) {
        row.setHeightInPoints(points);
        lines = Integer.MAX_VALUE;
    }

    void text(String text, Look look, String tint) {
        XSSFCell cell = next(look, tint);
        if (!text.isEmpty()) {
            String typeset = FRENCH_BLANK.matcher(text).replaceAll("\u00a0");
            cell.setCellValue(typeset);
            makeRoom(typeset);
        }
    }

    void text(String text) {
        text(text, Look.TEXT, Looks.PLAIN);
    }

    void number(double number, Look look) {
        next(look, Looks.PLAIN).setCellValue(number);
    }

    void date(LocalDateTime date, Look look) {
        next(look, Looks.PLAIN).setCellValue(date);
    }

    void hour(LocalDateTime date) {
        number(DateUtil.convertTime(date.toLocalTime().toString()), Look.HOUR);
    }

    /** A list to choose from in a column; other values stay possible where {@code strict} is false. */
    void choices(int inColumn, boolean strict, String... values) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(values), new CellRangeAddressList(1, 1999, inColumn, inColumn));
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(strict);
        sheet.addValidationData(validation);
    }

    /** Frozen header and first columns, filter over everything written. */
    void finish(int frozenColumns) {
        int lastColumn = sheet.getRow(0).getLastCellNum() - 1;
        sheet.createFreezePane(frozenColumns, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, sheet.getLastRowNum(), 0, lastColumn));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    /** Programs differ in whether they fit the height of wrapped text when they open a file: it is set, not fixed. */
    private void makeRoom(String text) {
        // Widths count digits; in running text a letter takes less.
        int width = sheet.getColumnWidth(column - 1) * 28 / 25 / 256;
        int needed = text.lines().mapToInt(line -> wrapped(line, width)).sum();
        if (needed > lines) {
            lines = needed;
            row.setHeightInPoints(needed * 13.2f + 3);
            row.getCTRow().setCustomHeight(false);
        }
    }

    private static int wrapped(String text, int width) {
        int lines = 1;
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0 && used + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + 1;
        }
        return lines;
    }

    private XSSFCell next(Look look, String tint) {
        XSSFCell cell = row.createCell(column++);
        cell.setCellStyle(looks.of(look, tint));
        return cell;
    }

    private void print() {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A3_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getFooter().setLeft("Plan de transition MIG 4 → MIG 6");
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("Page &P / &N");
    }
}
