/**
 * What stands in the file, cell by cell, as the person sees it.
 *
 * <p>Enters: a file of any kind. Leaves: the values of the wanted sheets, or a refusal that says what the file is. Must
 * not know what a column means. The only package that reads with Apache POI.
 */
@NullMarked
package be.ptr.workbook.cells;

import org.jspecify.annotations.NullMarked;
