/**
 * Reads the plan workbook and writes it again.
 *
 * <p>Enters: an Excel file. Leaves: a {@link be.ptr.plan.Plan} for one execution, or findings that name sheet and cell.
 * The road inside: {@code cells} (what stands in the file) → {@code rows} (our tables) → {@code resolve} (the plan), one
 * crossing, never back. Must not know what is done with the plan.
 */
@ApplicationModule(allowedDependencies = {"configuration", "plan"})
@NullMarked
package be.ptr.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
