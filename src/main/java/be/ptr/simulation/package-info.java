/**
 * Executes a plan ahead of its time: the real engine in memory with a clock that is set.
 *
 * <p>Enters: a plan, a first instant, how long each step takes. Leaves: every change of state and what follows from it
 * for the end. Must not know where the plan comes from or how the result is shown.
 */
@ApplicationModule(allowedDependencies = {"bpmn", "engine", "plan", "progress"})
@NullMarked
package be.ptr.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
