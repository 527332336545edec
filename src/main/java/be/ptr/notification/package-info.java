/**
 * E-mails: who gets one, what it says, whether it is still true, and how it leaves.
 *
 * <p>Enters: {@linkplain be.ptr.engine.Letter letters} that the engine keeps, and where the steps of a run stand. Leaves:
 * e-mails by SMTP or in the mailbox, each through a gate that it passes once. Must not know how a step is started, nor
 * send anything inside a transaction of the engine.
 */
@ApplicationModule(
        allowedDependencies = {
            "background",
            "catalogue",
            "configuration",
            "database",
            "defects",
            "engine",
            "engine :: accounts",
            "facts",
            "intake",
            "plan",
            "progress",
            "report",
            "security",
            "typography",
            "wording"
        })
@NullMarked
package be.ptr.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
