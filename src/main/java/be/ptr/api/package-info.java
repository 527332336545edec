/**
 * The HTTP API under {@code /api}: JSON for programs and for the forms in Tasklist.
 *
 * <p>Enters: requests of signed-in people and programs. Leaves: JSON; refusals as problem+json with a sentence in the
 * language asked for. Must not know the engine.
 */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "commands",
            "configuration",
            "database",
            "defects",
            "engine :: accounts",
            "intake",
            "notification",
            "plan",
            "progress",
            "traffic",
            "wording",
            "workbook"
        })
@NullMarked
package be.ptr.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
