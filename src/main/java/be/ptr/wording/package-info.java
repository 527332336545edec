/**
 * The sentences people read, from the message bundles in French and English.
 *
 * <p>Enters: codes with arguments. Leaves: text. Must not know where it is shown.
 */
@ApplicationModule(allowedDependencies = {"plan", "typography"})
@NullMarked
package be.ptr.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
