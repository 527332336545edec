package be.ptr.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/** The identifier of a step as the workbook spells it, for example {@code CO-120}. */
public record StepId(String value) implements Comparable<StepId> {
    public static final int MAX_LENGTH = 64;
    private static final Pattern FORBIDDEN = Pattern.compile("[;,/\\\\%?#\\p{Cntrl}\\u2028\\u2029]");

    public StepId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a step id: \"" + value + "\"");
        }
    }

    /** True for 1 to {@value #MAX_LENGTH} characters that survive a list in a cell and a path in an address. */
    public static boolean isValid(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= MAX_LENGTH
                && !text.equals(".")
                && !text.equals("..")
                && !FORBIDDEN.matcher(text).find();
    }

    /** The form under which two spellings are the same step: ids are compared without case. */
    public String key() {
        return keyOf(value);
    }

    /** {@link #key()} of a text that need not be a valid id. */
    public static String keyOf(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
