package be.ptr.cli;

import be.ptr.plan.Spelling;
import be.ptr.plan.Unseen;

/** Makes foreign text harmless on a terminal. */
final class Plain {
    private Plain() {}

    /** {@code text} on one line, without characters that steer the terminal. */
    static String text(String text) {
        return Spelling.plain(Unseen.replacedIn(text));
    }
}
