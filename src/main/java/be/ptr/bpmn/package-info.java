/**
 * Draws every phase of a plan as a BPMN process with its diagram.
 *
 * <p>Enters: a {@link be.ptr.plan.Plan} and one of its phases. Leaves: the text of a BPMN 2.0 file, the same text for
 * the same plan. Must not know who deploys or runs it: nothing here touches an engine, a store or a clock.
 *
 * <p>Four passes, in the order of {@link be.ptr.bpmn.PhaseModeller}: nodes ({@code Grouping}), flows ({@code Flows}),
 * places ({@code Layout}), text ({@code ModelWriter}).
 */
@ApplicationModule(allowedDependencies = {"plan"})
@NullMarked
package be.ptr.bpmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
