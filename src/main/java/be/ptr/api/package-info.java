/**
 * The HTTP API under {@code /api}: JSON for programs and for the forms in Tasklist.
 *
 * <p>Enters: requests of signed-in people and programs. Leaves: JSON; refusals as problem+json with a sentence in the
 * language asked for. Must not know the engine.
 */
@NullMarked
package be.ptr.api;

import org.jspecify.annotations.NullMarked;
