package be.ptr.notification.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An e-mail to one person, under its Message-ID: the gate through which it passes once.
 *
 * @param kind what it is about, as the engine's letters name it
 * @param run null for what concerns no run
 * @param step null for what concerns no single step
 * @param subject empty as long as it was never composed
 * @param text the part for readers of plain text; empty when it is not kept
 * @param html the part for all others; empty when it is not kept
 * @param cause why it failed or was dropped; empty otherwise
 * @param at when it was first to be sent
 * @param changed when it came into its state
 */
@Document("mails")
@TypeAlias("mail")
public record Mail(
        @Id String id,
        @Version @Nullable Long revision,
        String kind,
        @Nullable String run,
        @Nullable String step,
        String recipient,
        State state,
        String subject,
        @Nullable String text,
        @Nullable String html,
        String cause,
        Instant at,
        Instant changed) {

    /** How far it is. */
    public enum State {
        /** Being handed over, or about to be tried again: it may have arrived. */
        SENDING,
        SENT,
        /** Kept for reading on a page; it never left. */
        KEPT,
        /** Refused for good, until somebody has it sent again. */
        FAILED,
        /** It was no longer true. */
        DROPPED,
        /** It is told in an e-mail with others. */
        JOINED;

        /** Whether nothing is left to be done. */
        public boolean isFinal() {
            return this == SENT || this == KEPT || this == DROPPED || this == JOINED;
        }
    }

    /** The same in another state. */
    public Mail in(State newState, String newCause, Instant now) {
        return new Mail(id, revision, kind, run, step, recipient, newState, subject, text, html, newCause, at, now);
    }

    /** The same with these words. */
    public Mail saying(String newSubject, String newText, String newHtml) {
        return new Mail(
                id, revision, kind, run, step, recipient, state, newSubject, newText, newHtml, cause, at, changed);
    }
}
