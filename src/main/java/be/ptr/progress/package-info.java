/**
 * Where every step of every run stands: the facts, the one pure function from facts and clock to state, the allowed
 * moves, the projection and the journal in MongoDB.
 *
 * <p>Enters: facts. Leaves: states, statistics, journal entries. Must not know which engine the facts come from.
 */
@NullMarked
package be.ptr.progress;

import org.jspecify.annotations.NullMarked;
