package be.ptr.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names, codes and headers are trimmed and compared. */
public final class Spelling {
    private static final String BLANK = "[\\s\\p{Z}\\u200B\\u2060\\uFEFF]";
    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Spelling() {}

    /** For headers and codes: without case, accents, ligatures and blanks of any kind. */
    public static String key(String text) {
        return collapsed(folded(text), "");
    }

    /** For names, dates and what is searched: without case, accents and ligatures, one space between words. */
    public static String words(String text) {
        return plain(folded(text));
    }

    /** For codes as they are kept: trimmed, every run of blanks one space. */
    public static String plain(String text) {
        return collapsed(trim(text), " ");
    }

    /** Without the blanks at both ends, whatever Unicode calls a blank. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Most codes hold no blank at all: they are not worth a search. */
    private static String collapsed(String text, String replacement) {
        return text.chars().allMatch(c -> c > ' ' && c <= '~')
                ? text
                : BLANKS.matcher(text).replaceAll(replacement);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || (c > '~' && (Character.isSpaceChar(c) || Character.isWhitespace(c) || isInvisible(c)));
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u0085';
    }

    private static String folded(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text.replace('’', '\''), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
