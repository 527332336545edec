/**
 * Our tables: columns found by their headers, rows that hold something.
 *
 * <p>Enters: raw sheets and the configured layout. Leaves: tables. Must not know what a value means.
 */
@NullMarked
package be.ptr.workbook.rows;

import org.jspecify.annotations.NullMarked;
