package be.ptr.notification;

import be.ptr.plan.Spelling;
import be.ptr.plan.Unseen;
import java.util.List;

/**
 * An e-mail in its final words.
 *
 * @param html refers to the company's logo, where there is one, as {@code cid:logo}
 * @param replyTo where answers go; empty for where it came from
 */
record Composed(String subject, String text, String html, List<Content.Attachment> attachments, List<Mailbox> replyTo) {
    Composed {
        // A line break in a header would be a header of its own, a mark of direction turns what follows it around.
        subject = Spelling.plain(Unseen.replacedIn(subject));
    }
}
