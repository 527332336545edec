package be.ptr.workbook.cells;

import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell.Kind;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/** What a number in a cell means and how the person sees it, decided by its format. */
final class NumberFormats {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final double LAST_DAY = 2_958_466;
    private static final double EXACT = 1e15;

    private final boolean since1904;
    private final DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
    private final Map<NumberFormat, Kind> kinds = new HashMap<>();

    NumberFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    Cell cell(String sheet, int row, int column, double number, NumberFormat format) {
        Kind kind = kinds.computeIfAbsent(format, NumberFormats::kindOf);
        if (kind == Kind.DATE && number >= 0 && number < LAST_DAY) {
            double days = since1904 && number >= 1 ? number + DAYS_FROM_1900_TO_1904 : number;
            return new Cell(sheet, row, column, Kind.DATE, dateText(days), days);
        }
        if (kind == Kind.NUMBER && !format.isGeneral()) {
            return new Cell(sheet, row, column, kind, shown(number, format), number);
        }
        return new Cell(sheet, row, column, kind == Kind.DATE ? Kind.NUMBER : kind, plain(number), number);
    }

    private String shown(double number, NumberFormat format) {
        String text = Spelling.trim(formatter.formatRawCellContents(number, format.id(), format.pattern()));
        return text.isEmpty() ? plain(number) : text;
    }

    private static Kind kindOf(NumberFormat format) {
        if (format.isGeneral()) {
            return Kind.NUMBER;
        }
        if (DateUtil.isADateFormat(format.id(), format.pattern())) {
            return Kind.DATE;
        }
        return format.pattern().contains("#,#") ? Kind.GROUPED : Kind.NUMBER;
    }

    private static String plain(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
        return whole ? Long.toString((long) number) : NumberToTextConverter.toText(number);
    }

    /** Shown the same way whatever the format: {@code 02/04/2018 08:00}, {@code 02/04/2018} or {@code 08:00}. */
    static String dateText(double days) {
        LocalDateTime value = DateUtil.getLocalDateTime(days, false, true);
        DateTimeFormatter time = value.getSecond() == 0 ? TIME : EXACT_TIME;
        if (days < 1) {
            return time.format(value);
        }
        boolean midnight = value.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? DATE.format(value) : DATE.format(value) + " " + time.format(value);
    }
}
