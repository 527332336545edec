/**
 * The pages people read and click in.
 *
 * <p>Enters: requests of signed-in people. Leaves: HTML in their language. Must not know the engine.
 */
@ApplicationModule(
        allowedDependencies = {
            "api",
            "catalogue",
            "commands",
            "configuration",
            "database",
            "defects",
            "intake",
            "notification",
            "plan",
            "progress",
            "security",
            "traffic",
            "wording"
        })
@NullMarked
package be.ptr.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
