/**
 * The one service through which pages, API and links in e-mails act on a step.
 *
 * <p>Enters: who wants what of which step. Leaves: an outcome, with progress already brought up to date for whoever reads
 * next. Must not know where the wish came from.
 */
@ApplicationModule(allowedDependencies = {"defects", "engine", "facts", "plan", "progress", "wording"})
@NullMarked
package be.ptr.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
