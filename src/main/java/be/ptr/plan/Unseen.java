package be.ptr.plan;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Characters that nobody sees: marks of direction, joiners, soft hyphens, selectors of a variant, fillers, and code points
 * that stand for nothing everywhere. Two names that differ in one of them look alike.
 */
public final class Unseen {
    private static final int PLANE_OF_TAGS = 0xE0000;
    private static final int AFTER_TAGS = 0xE1000;

    private Unseen() {}

    /** The first of them in {@code text}; line breaks and tabs, which are seen as blanks, are none. */
    public static OptionalInt firstIn(String text) {
        return text.codePoints().filter(Unseen::is).findFirst();
    }

    /**
     * The first mark that turns the direction of what is written around it, in whatever line it stands. A mark of direction
     * between words of one script and another turns nothing: Hebrew and Arabic need it.
     */
    public static OptionalInt firstTurning(String text) {
        return text.codePoints().filter(Unseen::turns).findFirst();
    }

    /** {@code text} with a space for every one of them. */
    public static String replacedIn(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().forEach(c -> seen.appendCodePoint(is(c) ? ' ' : c));
        return seen.toString();
    }

    /**
     * {@code text} without them: what somebody pasted is not lost for a mark that nobody sees. Signs of one's own font, and
     * those that are newer than this program, stay, for they show as something.
     */
    public static String removedFrom(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> !is(c) || showsAsSomething(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    private static boolean showsAsSomething(int c) {
        int type = Character.getType(c);
        boolean nothingEver = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || isVariantOrFiller(c);
        return type == Character.PRIVATE_USE || (type == Character.UNASSIGNED && !nothingEver);
    }

    /** {@code U+202E} for a code point: the only way to say which one it is. */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean is(int c) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> isVariantOrFiller(c);
        };
    }

    private static boolean isVariantOrFiller(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= PLANE_OF_TAGS && c < AFTER_TAGS)
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || c == 0x2800
                || c == 0x3164
                || c == 0xFFA0;
    }
}
