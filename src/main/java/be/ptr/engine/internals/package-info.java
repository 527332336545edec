/**
 * What the public API of the engine cannot do, with the classes that it keeps for itself; nothing outside this package
 * uses them.
 *
 * <p>Enters: parsed models, every command of the engine. Leaves: rules enforced, facts signalled after commit. Must not
 * know who asks.
 */
@NullMarked
package be.ptr.engine.internals;

import org.jspecify.annotations.NullMarked;
