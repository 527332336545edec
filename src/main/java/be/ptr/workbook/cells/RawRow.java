package be.ptr.workbook.cells;

import java.util.List;

/**
 * A row that holds at least one value.
 *
 * @param number counted from 1
 * @param title true for one single value merged across several columns: a heading, not a row of a table
 * @param cells in the order of the columns
 */
public record RawRow(int number, boolean hidden, boolean title, List<Cell> cells) {}
