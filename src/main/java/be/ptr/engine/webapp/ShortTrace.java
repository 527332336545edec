package be.ptr.engine.webapp;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something failed, short enough for the end of a line. */
final class ShortTrace {
    private static final int FRAMES = 3;

    private ShortTrace() {}

    /** The first cause and its innermost frames, without its message, which may hold what a stranger wrote. */
    static String of(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String frames = Stream.of(first.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        return " (" + first.getClass().getSimpleName() + " at " + frames + ")";
    }
}
