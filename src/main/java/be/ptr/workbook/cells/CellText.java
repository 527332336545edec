package be.ptr.workbook.cells;

import be.ptr.plan.Spelling;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a cell as it is kept: Excel's escapes undone, line breaks alike, nothing that XML cannot hold. */
final class CellText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String of(String stored) {
        String text = stored.contains("_x") ? unescaped(stored) : stored;
        return Spelling.trim(isClean(text) ? text : cleaned(text));
    }

    private static String unescaped(String stored) {
        return ESCAPE.matcher(stored)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || (c > '~' && c < '\u00A0') || (c >= '\uD800' && !isLetterOfBasicPlane(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOfBasicPlane(char c) {
        return c > '\uDFFF' && c < '\uFFFE';
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean kept = c == '\n' || c == '\t' || (c >= ' ' && !isControl(c) && !isUnusable(c));
            if (kept) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean isControl(int c) {
        return c >= 0x7F && c < 0xA0;
    }

    private static boolean isUnusable(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
    }
}
