package be.ptr.progress;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a step stands at an instant, and how it got there.
 *
 * @param last the change that led to the state, or null when the step was Planned from the beginning
 */
public record Standing(State state, @Nullable Change last) {
    static Standing of(State state, List<Change> changes) {
        Change last = null;
        for (Change change : changes) {
            last = change.from() == change.to() ? last : change;
        }
        return new Standing(state, last);
    }

    /** When the state began, or null when it was so from the beginning. */
    public @Nullable Instant since() {
        return last == null ? null : last.at();
    }
}
