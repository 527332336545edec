package be.ptr.wording;

import java.util.regex.Pattern;

/** What a person typed, as it can be kept and shown everywhere. */
public final class Typed {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    /** Six characters each in the text of a variable, which has a limit, and refused by PostgreSQL. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|\\p{Cs}");

    private Typed() {}

    /** Without blanks at either end, with plain line breaks, without control characters. */
    public static String of(String typed) {
        return UNSEEN.matcher(LINE_BREAK.matcher(typed).replaceAll("\n"))
                .replaceAll("")
                .strip();
    }
}
