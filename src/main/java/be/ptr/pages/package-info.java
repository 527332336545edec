/**
 * The pages people read and click in.
 *
 * <p>Enters: requests of signed-in people. Leaves: HTML in their language. Must not know the engine.
 */
@NullMarked
package be.ptr.pages;

import org.jspecify.annotations.NullMarked;
