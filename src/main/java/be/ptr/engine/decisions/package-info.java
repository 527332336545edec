/**
 * What people decided about a step apart from starting and closing it, as the engine keeps it: variables of the phase's
 * instance, read when the step's turn comes and again when the history is told.
 *
 * <p>Enters: names and texts of variables, or a decision. Leaves: the other. Must not know how the engine is called.
 */
@NullMarked
package be.ptr.engine.decisions;

import org.jspecify.annotations.NullMarked;
