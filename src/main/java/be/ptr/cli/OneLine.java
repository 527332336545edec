package be.ptr.cli;

import be.ptr.wording.LoggedText;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A failure whose printed trace has each message, its own and those of its causes, on the one line where it begins. */
final class OneLine extends Throwable {
    private static final long serialVersionUID = 1L;

    private final String shown;

    private OneLine(Throwable failure, @Nullable Throwable cause) {
        super(null, cause);
        this.shown = LoggedText.of(failure.toString());
        setStackTrace(failure.getStackTrace());
    }

    static Throwable of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** @param seen for failures that cause each other */
    private static OneLine of(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        OneLine line = new OneLine(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                line.addSuppressed(of(suppressed, seen));
            }
        }
        return line;
    }

    /** The class and message of the other one, which is what a trace begins with. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return shown;
    }
}
