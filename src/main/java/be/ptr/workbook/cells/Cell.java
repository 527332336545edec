package be.ptr.workbook.cells;

import be.ptr.plan.CellRef;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell that holds something.
 *
 * @param row counted from 1
 * @param column counted from 0
 * @param text what the person sees, trimmed; never empty
 * @param number the value of a number; of a date, the days since 1900 as Excel counts them; else 0
 */
public record Cell(String sheet, int row, int column, Kind kind, String text, double number) {

    /** What the file says the value is. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A number shown with thousands separators. */
        GROUPED,
        /** A number shown as a date, a time or both. */
        DATE,
        BOOLEAN,
        /** An error of Excel such as {@code #REF!}. */
        ERROR,
        /** A formula whose result was never saved. */
        UNCOMPUTED
    }

    public CellRef place() {
        return place(sheet, row, column);
    }

    /** The place of the cell in {@code row}, counted from 1, and {@code column}, counted from 0. */
    public static CellRef place(String sheet, int row, int column) {
        return new CellRef(sheet, CellReference.convertNumToColString(column) + row);
    }

    /** The local time of a {@link Kind#DATE}, to the second. */
    public LocalDateTime dateTime() {
        return DateUtil.getLocalDateTime(number, false, true);
    }

    /** True for a value that no one typed to be read: an error or a formula without a result. */
    public boolean isFaulty() {
        return kind == Kind.ERROR || kind == Kind.UNCOMPUTED;
    }

    /** The same value one finds in another cell of a merged area. */
    Cell at(int otherRow, int otherColumn) {
        return new Cell(sheet, otherRow, otherColumn, kind, text, number);
    }
}
