package be.ptr.engine;

import java.util.regex.Pattern;

/** An e-mail address outside the plan: a plain set of characters, because it becomes a user id of the engine. */
final class Address {
    private static final int MAX_LENGTH = 64;
    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9_%+'-]+(\\.[a-z0-9_%+'-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

    private Address() {}

    /** @param text in lower case */
    static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && PLAIN.matcher(text).matches();
    }
}
