package be.ptr.workbook.resolve;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which e-mail addresses are taken: a plain set of characters, because they become user ids of the engine. */
final class Emails {
    static final int MAX = 64;
    private static final Pattern SAFE =
            Pattern.compile("[a-z0-9_%+'-]+(\\.[a-z0-9_%+'-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

    private Emails() {}

    static boolean isValid(String text) {
        return text.length() <= MAX && SAFE.matcher(key(text)).matches();
    }

    /** An address as it is kept: in lower case. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
