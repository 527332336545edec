/**
 * What people report about steps: defects, who recorded, resolved or reopened them, and texts that are not recorded yet.
 *
 * <p>Enters: what somebody typed, of which step. Leaves: the same, found again by run, step and what is asked for. Must not
 * know who may record or resolve, nor where a step stands.
 */
@ApplicationModule(allowedDependencies = {"plan", "wording"})
@NullMarked
package be.ptr.defects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
