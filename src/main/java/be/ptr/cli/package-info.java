/**
 * The command line: one jar, one command each for the operator's tasks.
 *
 * <p>Enters: arguments. Leaves: text or JSON on the terminal and an exit code. Must not know how a server is put
 * together: it is handed the way to start one.
 */
@ApplicationModule(
        allowedDependencies = {
            "bpmn",
            "configuration",
            "database",
            "intake",
            "operation",
            "plan",
            "progress",
            "simulation",
            "wording",
            "workbook"
        })
@NullMarked
package be.ptr.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
