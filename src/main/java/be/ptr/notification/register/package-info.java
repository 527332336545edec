/**
 * What is remembered of e-mails: how far each is, so that none leaves twice, what was written to whom, and which runs and
 * reports are sent.
 *
 * <p>Enters: the names of e-mails and what became of them. Leaves: the same. Must not know what an e-mail says, nor how it
 * leaves.
 */
@NullMarked
package be.ptr.notification.register;

import org.jspecify.annotations.NullMarked;
