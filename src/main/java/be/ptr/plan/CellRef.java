package be.ptr.plan;

/**
 * A place in the workbook.
 *
 * @param sheet name of the sheet, empty for the workbook as a whole
 * @param cell address such as {@code F112}, a row such as {@code 112}, or empty for the sheet as a whole
 */
public record CellRef(String sheet, String cell) {
    public static final CellRef WORKBOOK = new CellRef("", "");

    /** {@code Étapes-actions!F112}, {@code Étapes-actions}, or nothing. */
    @Override
    public String toString() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }
}
