/**
 * Reminders, and steps that became overdue: gathered into one e-mail per person, so that nobody is told often and nothing
 * twice.
 *
 * <p>Enters: the progress of the runs, what people were told before. Leaves: letters, and the words of each. Must not know
 * how an e-mail is sent.
 */
@NullMarked
package be.ptr.notification.gathered;

import org.jspecify.annotations.NullMarked;
