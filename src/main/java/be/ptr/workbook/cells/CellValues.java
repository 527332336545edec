package be.ptr.workbook.cells;

import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What the stored text of a cell of an {@code .xlsx} means, by the type that the file gives it. */
final class CellValues {
    private final SharedTexts texts;
    private final Styles styles;
    private final NumberFormats numbers;

    CellValues(SharedTexts texts, Styles styles, NumberFormats numbers) {
        this.texts = texts;
        this.styles = styles;
        this.numbers = numbers;
    }

    /**
     * The value at {@code row}, counted from 1, and {@code column}, counted from 0.
     *
     * @param type attribute {@code t} of the cell, empty for a number
     * @return null when there is nothing to see
     */
    @Nullable
    Cell cell(String sheet, int row, int column, String type, int style, String stored) throws SAXException {
        return switch (type) {
            case "s" -> text(sheet, row, column, texts.get(integer(stored)));
            case "str", "inlineStr" -> text(sheet, row, column, CellText.of(stored));
            case "b" -> new Cell(sheet, row, column, Kind.BOOLEAN, stored.equals("1") ? "TRUE" : "FALSE", 0);
            case "e" -> new Cell(sheet, row, column, Kind.ERROR, stored, 0);
            case "d" -> isoDate(sheet, row, column, Spelling.trim(stored));
            default -> numbers.cell(sheet, row, column, decimal(stored), styles.format(style));
        };
    }

    private static @Nullable Cell text(String sheet, int row, int column, String text) {
        return text.isEmpty() ? null : new Cell(sheet, row, column, Kind.TEXT, text, 0);
    }

    private static Cell isoDate(String sheet, int row, int column, String stored) {
        try {
            double days = stored.contains(":") && !stored.contains("-")
                    ? LocalTime.parse(stored).toSecondOfDay() / 86_400.0
                    : DateUtil.getExcelDate(isoDate(stored), false);
            return new Cell(sheet, row, column, Kind.DATE, NumberFormats.dateText(days), days);
        } catch (DateTimeParseException e) {
            return new Cell(sheet, row, column, Kind.ERROR, stored, 0);
        }
    }

    private static LocalDateTime isoDate(String stored) {
        if (!stored.contains("T")) {
            return LocalDate.parse(stored).atStartOfDay();
        }
        return stored.endsWith("Z") ? OffsetDateTime.parse(stored).toLocalDateTime() : LocalDateTime.parse(stored);
    }

    private static int integer(String stored) throws SAXException {
        try {
            return Integer.parseInt(stored.strip());
        } catch (NumberFormatException e) {
            throw new SAXException("not an index: " + stored, e);
        }
    }

    private static double decimal(String stored) throws SAXException {
        try {
            double number = Double.parseDouble(stored);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new SAXException("not a number: " + stored, e);
        }
        throw new SAXException("not a number: " + stored);
    }
}
