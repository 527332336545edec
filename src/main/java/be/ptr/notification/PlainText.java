package be.ptr.notification;

import be.ptr.plan.Contact;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.Locale;

/** The plain text part of an e-mail: for readers without HTML, and for those who have it read aloud. */
final class PlainText {
    private static final int WIDTH = 76;
    private static final String RULE = "-".repeat(WIDTH);

    private final StringBuilder text = new StringBuilder();

    private final Wording words;

    private PlainText(Wording words) {
        this.words = words;
    }

    /**
     * @param bar above all; empty for none
     * @param words of the reader's language
     * @param leads whom the reader can ask; empty for nobody
     */
    static String of(Content content, String bar, Wording words, List<Contact> leads, String sender) {
        PlainText plain = new PlainText(words);
        if (!bar.isEmpty()) {
            plain.line("[ " + bar + " ]\n");
        }
        plain.line(content.kicker());
        plain.line(content.heading());
        plain.line("=".repeat(Math.min(WIDTH, content.heading().length())));
        content.blocks().forEach(plain::block);
        if (!leads.isEmpty()) {
            plain.text.append('\n');
            plain.title(words.of("contacts.leads"));
            leads.forEach(plain::contact);
        }
        plain.text.append('\n').append(RULE).append('\n');
        content.footnotes().forEach(note -> plain.wrapped(note, ""));
        plain.line(sender);
        return plain.text.toString();
    }

    private void block(Content.Block block) {
        text.append('\n');
        if (block instanceof Content.Paragraph paragraph) {
            title(paragraph.title());
            paragraph.lines().forEach(line -> wrapped(line, ""));
        } else if (block instanceof Content.Quote quote) {
            line(quote.by());
            quote.lines().forEach(line -> wrapped(line, "> "));
        } else if (block instanceof Content.Warning warning) {
            items("! " + warning.title(), warning.items());
        } else if (block instanceof Content.Buttons buttons) {
            buttons.all().forEach(button -> line(label(button.label()) + "\n" + button.address() + "\n"));
            text.setLength(text.length() - 1);
        } else if (block instanceof Content.Calls calls) {
            title(calls.title());
            calls.all().forEach(this::call);
        } else if (block instanceof Content.Links links) {
            title(links.title());
            links.all().forEach(this::call);
        } else if (block instanceof Content.Facts facts) {
            title(facts.title());
            facts.all().forEach(this::fact);
        } else if (block instanceof Content.Items items) {
            items(items.title(), items.all());
        } else if (block instanceof Content.Chapter chapter) {
            text.append('\n');
            line(chapter.title());
            line("=".repeat(Math.min(WIDTH, chapter.title().length())));
            text.setLength(text.length() - 1);
        } else if (block instanceof Content.Bars bars) {
            title(bars.title());
            bars.all().forEach(bar -> entry(label(bar.name()) + " " + bar.value(), bar.details()));
        } else if (block instanceof Content.Entries entries) {
            title(entries.title());
            entries.all().forEach(this::entry);
            line(entries.more());
        }
    }

    private void contact(Contact lead) {
        wrapped("- " + lead.name() + (lead.phone() == null ? "" : ", " + lead.phone()) + ", " + lead.email(), "");
    }

    private void entry(Content.Entry entry) {
        List<String> lines = entry.lines();
        String tag = entry.tag() == null ? "" : " [" + entry.tag().word() + "]";
        entry(
                (entry.name() + tag + " " + (lines.isEmpty() ? "" : lines.get(0))).strip(),
                lines.stream().skip(1).toList());
        entry.details().forEach(detail -> wrapped(detail, "    "));
    }

    private void entry(String first, List<String> more) {
        wrapped("- " + first, "");
        more.forEach(line -> wrapped(line, "    "));
    }

    private void call(Content.Call call) {
        entry(call.title(), call.details());
        line("    " + label(call.button().label()) + " " + call.button().address() + "\n");
    }

    private void fact(Content.Fact fact) {
        List<String> lines = fact.lines();
        if (lines.size() > 1) {
            line(label(fact.name()));
            lines.forEach(line -> wrapped(line, "    "));
        } else {
            wrapped(label(fact.name()) + " " + fact.value(), "");
        }
    }

    private void items(String title, List<Content.Item> all) {
        title(title);
        for (Content.Item item : all) {
            wrapped("- " + (item.tag().isEmpty() ? "" : "[" + item.tag() + "] ") + item.lead(), "");
            item.details().forEach(detail -> wrapped(detail, "    "));
        }
    }

    /** Before what it names. */
    private String label(String name) {
        return words.of("mail.text.label", name);
    }

    private void title(String title) {
        if (!title.isEmpty()) {
            line(title.toUpperCase(Locale.ROOT));
        }
    }

    private void line(String line) {
        if (!line.isEmpty()) {
            text.append(line).append('\n');
        }
    }

    /** Breaks between words; what is longer than a line, an address for example, stays whole. */
    private void wrapped(String paragraph, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : paragraph.strip().split(" +", -1)) {
            if (line.length() > indent.length() && line.length() + word.length() >= WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
