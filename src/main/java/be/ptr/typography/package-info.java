/**
 * Where a line of a page or an e-mail may not end.
 *
 * <p>Enters: sentences. Leaves: the same words, set so that lines break between them. Must not know what they say.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package be.ptr.typography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
