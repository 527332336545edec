package be.ptr.plan;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A telephone number as the workbook has it.
 *
 * @param text as it was typed, at least six digits among whatever else
 */
public record Phone(String text) {
    private static final int FEWEST_DIGITS = 6;
    /** Digits with at most two signs in between: three, as in {@code 02/555 12 34 / 35}, part two numbers. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[ \u00a0\u202f.()/-]{0,2}[0-9])*");

    private static final Pattern TRUNK_ZERO = Pattern.compile("^(\\D*(?:\\+|00)[^(]*)\\(0\\)");

    public Phone {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a telephone number: \"" + text + "\"");
        }
    }

    /** Whether it has as many digits as a telephone number needs. */
    public static boolean isValid(String text) {
        return digits(text).length() >= FEWEST_DIGITS;
    }

    /** What a link to it leads to, such as {@code tel:+33199000101}; of several numbers the first one. */
    public String address() {
        String plain = TRUNK_ZERO.matcher(text).replaceFirst("$1");
        return "tel:"
                + NUMBER.matcher(plain)
                        .results()
                        .map(MatchResult::group)
                        .filter(Phone::isValid)
                        .findFirst()
                        .map(number -> (number.startsWith("+") ? "+" : "") + digits(number))
                        .orElseGet(() -> digits(plain));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
