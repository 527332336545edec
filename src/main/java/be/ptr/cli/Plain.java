package be.ptr.cli;

/** Makes foreign text harmless on a terminal. */
final class Plain {
    private Plain() {}

    /** {@code text} on one line, without characters that steer the terminal. */
    static String text(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }
}
