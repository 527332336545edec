package be.ptr.wording;

import be.ptr.plan.Unseen;
import java.util.regex.Pattern;

/**
 * What a person typed or pasted, as it can be kept and shown everywhere: on pages and by links, in Tasklist and by programs.
 * Marks that nobody sees, those that turn a text around among them, go without a word.
 */
public final class Typed {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final int LONGEST_QUOTE = 100;

    private Typed() {}

    /** Without blanks at either end, with plain line breaks, without what nobody sees. */
    public static String of(String typed) {
        return Unseen.removedFrom(LINE_BREAK.matcher(typed).replaceAll("\n")).strip();
    }

    /** The same in one line: a name, an address, a link. */
    public static String line(String typed) {
        return of(typed).replace('\n', ' ');
    }

    /** What a refusal says of it: its first 100 characters or so, in one line. */
    public static String quoted(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), 4 * LONGEST_QUOTE));
        String line = line(start);
        if (line.length() <= LONGEST_QUOTE && start.length() == typed.length()) {
            return line;
        }
        int length = Math.min(line.length(), LONGEST_QUOTE);
        boolean halved = length > 0 && Character.isHighSurrogate(line.charAt(length - 1));
        return line.substring(0, halved ? length - 1 : length) + "…";
    }
}
