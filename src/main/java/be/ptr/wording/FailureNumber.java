package be.ptr.wording;

import java.security.SecureRandom;

/** The number that a person quotes and an operator finds in the log; easy to read out. */
public final class FailureNumber {
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FailureNumber() {}

    /** Six letters and digits; none that looks like another. */
    public static String fresh() {
        StringBuilder number = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(i -> number.append(SIGNS.charAt(i)));
        return number.toString();
    }
}
