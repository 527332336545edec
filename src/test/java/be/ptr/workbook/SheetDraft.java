package be.ptr.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** A sheet of a workbook that a test is making: a header row and rows of values under their headers. */
public final class SheetDraft {
    /** A number shown with a format of Excel. */
    public record Formatted(double number, String format) {}

    /** A formula and the result that Excel saved; null for none. */
    public record Formula(String formula, Object result) {}

    private final String name;
    private final List<String> headers;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    SheetDraft(String name, String... headers) {
        this.name = name;
        this.headers = new ArrayList<>(Arrays.asList(headers));
    }

    /** Appends a row: header, value, header, value… An unknown header becomes a new column. */
    public SheetDraft row(Object... pairs) {
        rows.add(new LinkedHashMap<>());
        for (int i = 0; i < pairs.length; i += 2) {
            set((String) pairs[i], pairs[i + 1]);
        }
        return this;
    }

    /** Sets a value of the last row. */
    public SheetDraft set(String header, Object value) {
        if (!headers.contains(header)) {
            headers.add(header);
        }
        rows.get(rows.size() - 1).put(header, value);
        return this;
    }

    public SheetDraft rename(String header, String other) {
        headers.set(headers.indexOf(header), other);
        rows.forEach(row -> {
            if (row.containsKey(header)) {
                row.put(other, row.remove(header));
            }
        });
        return this;
    }

    public SheetDraft clear() {
        rows.clear();
        return this;
    }

    void write(Workbook workbook) {
        Sheet sheet = workbook.createSheet(name);
        Row first = sheet.createRow(0);
        for (int column = 0; column < headers.size(); column++) {
            first.createCell(column).setCellValue(headers.get(column));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            rows.get(i).forEach((header, value) -> fill(workbook, row.createCell(headers.indexOf(header)), value));
        }
    }

    private static void fill(Workbook workbook, Cell cell, Object value) {
        if (value instanceof Formatted formatted) {
            cell.setCellValue(formatted.number());
            show(workbook, cell, formatted.format());
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDateTime dateTime) {
            cell.setCellValue(dateTime);
            show(workbook, cell, "dd/mm/yyyy hh:mm");
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            show(workbook, cell, "dd/mm/yyyy");
        } else if (value instanceof LocalTime time) {
            cell.setCellValue(time.toSecondOfDay() / 86_400.0);
            show(workbook, cell, "hh:mm");
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value instanceof FormulaError error) {
            cell.setCellErrorValue(error.getCode());
        } else if (value instanceof RichTextString rich) {
            cell.setCellValue(rich);
        } else if (value instanceof Formula formula) {
            cell.setCellFormula(formula.formula());
            if (formula.result() != null) {
                fill(workbook, cell, formula.result());
            }
        } else {
            cell.setCellValue((String) value);
        }
    }

    private static void show(Workbook workbook, Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }
}
