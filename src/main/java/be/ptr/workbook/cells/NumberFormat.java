package be.ptr.workbook.cells;

/** How Excel shows a number: the index of the format and its pattern, for example {@code #,##0}. */
record NumberFormat(int id, String pattern) {
    static final NumberFormat GENERAL = new NumberFormat(0, "General");

    boolean isGeneral() {
        return id == 0 || pattern.isEmpty() || pattern.equalsIgnoreCase("General") || pattern.equals("@");
    }
}
