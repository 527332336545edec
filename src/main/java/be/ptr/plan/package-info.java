/**
 * What a transition plan means: steps, phases, milestones, people, and the findings about them.
 *
 * <p>Enters: resolved values from the workbook. Leaves: a {@link be.ptr.plan.Plan} for one execution. Must not know how a
 * plan is written, stored, drawn or executed: this package depends on no other.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.ptr.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
