package be.ptr.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to one person, on its way or at its end.
 *
 * @param id its Message-ID; empty as long as its recipients are not chosen
 * @param run null for what concerns no run
 * @param step null for what concerns no single step
 * @param subject empty as long as it was never composed
 * @param recipient empty as long as its recipients are not chosen
 * @param cause why it waits or failed; null for no reason worth telling
 * @param dropped the code of why it was dropped; empty otherwise
 * @param at of the latest change
 * @param nextTry when it will be tried again; null when nobody knows, or never
 */
public record MailLine(
        String id,
        String kind,
        @Nullable String run,
        @Nullable String step,
        String subject,
        String recipient,
        Standing standing,
        @Nullable Cause cause,
        String dropped,
        Instant at,
        @Nullable Instant nextTry) {

    /** How far an e-mail is, for people. */
    public enum Standing {
        WAITING,
        FAILED,
        SENT,
        KEPT,
        DROPPED,
        JOINED
    }
}
