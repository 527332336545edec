/**
 * The plans of all runs as documents in MongoDB: plan versions with their people, steps, milestones and environments,
 * and which version of each run is current.
 *
 * <p>Enters: a {@link be.ptr.plan.Plan}. Leaves: the same plan, whole, and what is known about its import. Must not know
 * how a plan is executed, nor where its steps stand.
 */
@ApplicationModule(allowedDependencies = {"plan"})
@NullMarked
package be.ptr.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
