/**
 * The weekly report on its way: when it is due, for which runs, and what its e-mail holds.
 *
 * <p>Enters: the instant, and the run of a letter. Leaves: letters, and a report in one reader's words. Must not know how
 * an e-mail is sent.
 */
@NullMarked
package be.ptr.notification.weekly;

import org.jspecify.annotations.NullMarked;
