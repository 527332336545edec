package be.ptr.bpmn;

/**
 * Writes any text as a part of an XML name, so that it can be read back.
 *
 * <p>ASCII letters, digits and {@code -} stay as they are. Every other run of characters stands between two underscores,
 * three digits of base 62 for each UTF-16 unit: {@code PP 1.2} is {@code PP_00w_1_00K_2}. A text of 64 characters takes
 * 194 at most, which leaves room for a prefix in the engine's 255.
 */
public final class ElementId {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String PLAIN = DIGITS + "-";
    private static final int BASE = DIGITS.length();
    private static final char FENCE = '_';

    private ElementId() {}

    /** Two texts never have the same encoding. It may begin with a digit or a hyphen: an XML name needs a prefix. */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        boolean fenced = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (fenced == isPlain(unit)) {
                encoded.append(FENCE);
                fenced = !fenced;
            }
            if (fenced) {
                encoded.append(DIGITS.charAt(unit / BASE / BASE))
                        .append(DIGITS.charAt(unit / BASE % BASE))
                        .append(DIGITS.charAt(unit % BASE));
            } else {
                encoded.append(unit);
            }
        }
        return fenced ? encoded.append(FENCE).toString() : encoded.toString();
    }

    /** The text that {@link #encode} was given; anything else is a mistake of the caller. */
    public static String decode(String encoded) {
        StringBuilder text = new StringBuilder(encoded.length());
        boolean fenced = false;
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == FENCE) {
                fenced = !fenced;
            } else if (fenced && i + 2 < encoded.length()) {
                text.append((char) ((digit(encoded, i) * BASE + digit(encoded, i + 1)) * BASE + digit(encoded, i + 2)));
                i += 2;
            } else {
                text.append(encoded.charAt(i));
            }
        }
        String decoded = text.toString();
        if (!encode(decoded).equals(encoded)) {
            throw new IllegalArgumentException("not an encoded text: \"" + encoded + "\"");
        }
        return decoded;
    }

    private static int digit(String encoded, int index) {
        return Math.max(0, DIGITS.indexOf(encoded.charAt(index)));
    }

    private static boolean isPlain(char unit) {
        return PLAIN.indexOf(unit) >= 0;
    }
}
