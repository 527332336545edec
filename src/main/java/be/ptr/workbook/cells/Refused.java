package be.ptr.workbook.cells;

import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;

/** The file cannot be read at all, and why. Never leaves the package {@code workbook}. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    Refused(String code, CellRef place, String... arguments) {
        super(code, null, false, false);
        this.finding = Finding.error(code, place, arguments);
    }

    Refused(String code, String... arguments) {
        this(code, CellRef.WORKBOOK, arguments);
    }

    /** @param cause for the log of a developer; the person reads the finding */
    Refused(String code, Throwable cause) {
        super(code, cause, false, false);
        this.finding = Finding.error(code, CellRef.WORKBOOK);
    }

    public Finding finding() {
        return finding;
    }
}
