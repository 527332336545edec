/**
 * The log of facts: what happened in each run, in the order in which it was committed, beside the tables of the engine and
 * in its transactions.
 *
 * <p>Enters: facts, on the connection of the transaction that they tell about. Leaves: the same facts, numbered. Must not
 * know what follows from them, nor how a plan is executed.
 */
@ApplicationModule(allowedDependencies = {"plan"})
@NullMarked
package be.ptr.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
