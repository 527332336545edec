/**
 * The first ten minutes with the packaged sample: its run is moved so that today lies in its middle, and the steps that
 * would be behind us are carried out.
 *
 * <p>Enters: the packaged workbook on embedded stores, at the first start only. Leaves: commands to the one service
 * everybody uses. Must not know how states are stored.
 */
@ApplicationModule(
        allowedDependencies = {"commands", "configuration", "database", "engine", "facts", "plan", "progress"})
@NullMarked
package be.ptr.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
