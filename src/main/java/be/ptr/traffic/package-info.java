/**
 * How the bytes of a request come in and those of an answer go out, so that nobody keeps the server waiting.
 *
 * <p>Enters: what anybody sends. Leaves: requests whose body is already there, within its size and its time. Must not know
 * who asks, or for what.
 */
@ApplicationModule(allowedDependencies = {"background"})
@NullMarked
package be.ptr.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
