package be.ptr.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * Things to do, each with its own button.
     *
     * @param title empty for none
     */
    public record Calls(String title, List<Call> all) implements Block {}

    /** Things to know of, each with a plain link. */
    public record Links(String title, List<Call> all) implements Block {}

    /**
     * One of them.
     *
     * @param detail smaller, below; empty for none
     */
    public record Call(String title, String detail, Button button) {
        public List<String> details() {
            return detail.lines().toList();
        }
    }

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

    /** A heading above the blocks that follow. */
    public record Chapter(String title) implements Block {}

    /** How far several things are. */
    public record Bars(String title, List<Bar> all) implements Block {}

    /**
     * How far something is.
     *
     * @param parts from left to right
     */
    public record Bar(String name, String value, List<Part> parts, String detail) {
        public List<String> details() {
            return detail.lines().toList();
        }
    }

    /**
     * A part of a bar.
     *
     * @param colour {@code #rrggbb}
     */
    public record Part(String colour, int percent) {}

    /**
     * Things that have a page each.
     *
     * @param more how many are left out, in words; empty for none
     */
    public record Entries(String title, List<Entry> all, String more) implements Block {}

    /**
     * One of them.
     *
     * @param name leads to {@code address}; empty for what has no page
     */
    public record Entry(
            String name, String address, @Nullable Tag tag, String text, String detail) {
        public List<String> lines() {
            return text.lines().toList();
        }

        public List<String> details() {
            return detail.lines().toList();
        }
    }

    /**
     * A word in colours.
     *
     * @param ground {@code #rrggbb}
     * @param ink {@code #rrggbb}
     */
    public record Tag(String word, String ground, String ink) {}
}
