/**
 * Where every step of every run stands: the one pure function from facts and clock to state, the allowed moves, the boards
 * in memory that follow the log of facts, and the journal that they tell.
 *
 * <p>Enters: plans, and facts of the log. Leaves: states, statistics, journal entries. Must not know how a plan is executed.
 */
@ApplicationModule(
        allowedDependencies = {"background", "catalogue", "configuration", "defects", "facts", "plan", "wording"})
@NullMarked
package be.ptr.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
