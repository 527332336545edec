package be.ptr.workbook.cells;

import java.util.List;

/**
 * The rows of a sheet that hold something, in ascending order.
 *
 * @param merged number of merged areas
 */
public record RawSheet(String name, List<RawRow> rows, int merged) {}
