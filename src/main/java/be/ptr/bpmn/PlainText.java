package be.ptr.bpmn;

import java.util.regex.Pattern;

/** Text of the workbook as the engine can take it: shown, never evaluated. */
public final class PlainText {
    /** The engine's columns for names hold no more. */
    public static final int MAX_LENGTH = 255;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\uFFFE\\uFFFF\\p{Cs}]");
    private static final Pattern EXPRESSION = Pattern.compile("([$#])(?=\\{)");

    private PlainText() {}

    /**
     * {@code text} with a space for each control character, U+FFFD for each character that XML cannot hold, a space
     * inside each <code>${</code> and <code>#{</code>, and cut to {@value #MAX_LENGTH} UTF-16 units, the last of them …
     */
    public static String of(String text) {
        String writable =
                UNWRITABLE.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
        return cut(EXPRESSION.matcher(writable).replaceAll("$1 "));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = MAX_LENGTH - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
