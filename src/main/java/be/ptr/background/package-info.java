/**
 * How work goes on that is done on threads of the program's own, where nobody waits for it.
 *
 * <p>Enters: work. Leaves: the same work done, or told why not. Must not know what the work is.
 */
@ApplicationModule(allowedDependencies = {"wording"})
@NullMarked
package be.ptr.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
