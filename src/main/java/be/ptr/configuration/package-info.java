/**
 * What the operator decides: {@code config.yaml}, environment variables and arguments, checked as a whole.
 *
 * <p>Enters: text. Leaves: one {@link be.ptr.configuration.Settings}. Must not know who uses it.
 */
@ApplicationModule(allowedDependencies = {"plan"})
@NullMarked
package be.ptr.configuration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
