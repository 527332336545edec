/**
 * What a run's people read once a week: where everything stands, and what changed since the last time.
 *
 * <p>Enters: the progress of a run, its defects, a week of its journal. Leaves: the report as a value, and as the workbook
 * of one reader. Must not know how it is sent, and when.
 */
@ApplicationModule(allowedDependencies = {"defects", "plan", "progress", "wording", "workbook"})
@NullMarked
package be.ptr.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
