/**
 * Tasklist and Cockpit inside our session.
 *
 * <p>Enters: requests to {@code /camunda}. Leaves: the same, on behalf of the person who is signed in. Must not know how
 * anybody signs in.
 */
@NullMarked
package be.ptr.engine.webapp;

import org.jspecify.annotations.NullMarked;
