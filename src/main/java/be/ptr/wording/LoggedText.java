package be.ptr.wording;

/** Text of any origin as the log shows it: it neither begins a line nor steers whatever displays the log. */
public final class LoggedText {
    private LoggedText() {}

    /** Control characters other than the tab, and what breaks or turns a line, become escapes as in Java. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(LoggedText::steers)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (steers(character)) {
                shown.append(escaped(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.format("\\u%04x", character);
        };
    }
}
