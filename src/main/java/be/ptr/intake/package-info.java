/**
 * Brings a workbook into a run: read, modelled, stored, deployed, started, made current; all of it or nothing.
 *
 * <p>Enters: a workbook file and the name of an execution. Leaves: a running plan, or findings. Must not know who asks.
 */
@ApplicationModule(
        allowedDependencies = {
            "background",
            "bpmn",
            "catalogue",
            "configuration",
            "database",
            "engine",
            "engine :: accounts",
            "facts",
            "plan",
            "progress",
            "wording",
            "workbook"
        })
@NullMarked
package be.ptr.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
