package be.ptr.notification.weekly;

import be.ptr.notification.Content.Entry;
import be.ptr.notification.Content.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/**
 * How many bytes of HTML are left for a chapter. Mailbox providers cut an e-mail of more than about 100 kB; everything is in
 * the workbook that comes along.
 */
final class Room {
    /** What the template writes around the texts of one entry. */
    private static final int FRAME = 400;

    private static final int LONGEST = 300;

    private int bytes;

    Room(int bytes) {
        this.bytes = bytes;
    }

    /** As many of the first ones as fit, in half of the room if more lists follow. */
    <T> List<Entry> take(List<T> all, Function<T, Entry> made, boolean last) {
        int keep = last ? 0 : bytes / 2;
        List<Entry> taken = new ArrayList<>();
        for (T one : all) {
            Entry entry = made.apply(one);
            int cost = cost(entry);
            if (bytes - cost < keep) {
                break;
            }
            bytes -= cost;
            taken.add(entry);
        }
        return taken;
    }

    /** No longer than a reader wants it in a list. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).stripTrailing() + "…";
    }

    private static int cost(Entry entry) {
        Tag tag = entry.tag();
        String texts = entry.name() + entry.address() + (tag == null ? "" : tag.word()) + entry.text() + entry.detail();
        int lines = (int) (entry.text() + "\n" + entry.detail()).lines().count();
        String html = HtmlUtils.htmlEscape(texts, StandardCharsets.UTF_8.name());
        return FRAME + 4 * lines + html.getBytes(StandardCharsets.UTF_8).length;
    }
}
