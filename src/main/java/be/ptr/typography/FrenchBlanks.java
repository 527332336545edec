package be.ptr.typography;

import java.util.regex.Pattern;

/**
 * The blanks of French sentences that belong to the sign beside them, so that no line begins with a colon or a closing
 * guillemet, nor ends with an opening one. Browsers copy such a blank as an ordinary one.
 */
public final class FrenchBlanks {
    private static final String FIXED = "\u00A0";

    private static final Pattern BEFORE = Pattern.compile(" (?=[:;?!»%](?![\\p{L}\\p{N}]))");
    private static final Pattern BEHIND = Pattern.compile("(?<=«) ");

    private FrenchBlanks() {}

    /** The text with no-break spaces where French sets one; nothing else changes. */
    public static String in(String text) {
        return BEHIND.matcher(BEFORE.matcher(text).replaceAll(FIXED)).replaceAll(FIXED);
    }
}
