package be.ptr.notification;

import java.util.List;
import org.springframework.core.io.ByteArrayResource;

/**
 * What an e-mail says, in the reader's language, as blocks that become HTML and plain text alike.
 *
 * @param preview what a list of e-mails shows after the subject
 * @param kicker small line above the heading
 * @param footnotes small print at the end
 */
public record Content(
        String subject,
        String preview,
        String kicker,
        String heading,
        List<Block> blocks,
        List<String> footnotes,
        List<Attachment> attachments) {
    public Content {
        blocks = List.copyOf(blocks);
        footnotes = List.copyOf(footnotes);
        attachments = List.copyOf(attachments);
    }

    /** Without attachments. */
    public Content(
            String subject, String preview, String kicker, String heading, List<Block> blocks, List<String> footnotes) {
        this(subject, preview, kicker, heading, blocks, footnotes, List.of());
    }

    /** A file that comes along. */
    public record Attachment(String name, String type, ByteArrayResource file) {}

    /** A part of an e-mail, one below the other. */
    public sealed interface Block {
        /** Under which the template knows how it looks. */
        default String look() {
            return getClass().getSimpleName();
        }
    }

    /**
     * Some sentences; line breaks count.
     *
     * @param title empty for none
     */
    public record Paragraph(String title, String text) implements Block {
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    /** What a person wrote; line breaks count. */
    public record Quote(String by, String text) implements Block {
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    /** What must not be overlooked. */
    public record Warning(String title, List<Item> items) implements Block {}

    /** Where the reader can go; the first one is what the e-mail is for. */
    public record Buttons(List<Button> all) implements Block {}

    public record Button(String label, String address) {}

    /** Names and values. */
    public record Facts(String title, List<Fact> all) implements Block {}

    public record Fact(String name, String value) {
        public List<String> lines() {
            return value.lines().toList();
        }
    }

    /** A list. */
    public record Items(String title, List<Item> all) implements Block {}

    /**
     * A line of a list.
     *
     * @param tag a word that classifies it; empty for none
     * @param detail smaller, below; empty for none
     */
    public record Item(String tag, String lead, String detail) {
        public List<String> details() {
            return detail.lines().toList();
        }
    }
}
