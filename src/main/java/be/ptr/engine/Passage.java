package be.ptr.engine;

import be.ptr.engine.decisions.Handover;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step passes from one person to another; nobody is the empty text.
 *
 * @param by who brought it about
 * @param handover null unless it was transferred
 */
record Passage(
        Instant at,
        String from,
        String to,
        String by,
        @Nullable Handover handover) {
    static final String NOBODY = "";

    /** A transfer that takes the step from nobody who has it Open leaves it with whoever has it, or with nobody. */
    static Passage of(Handover handover, Instant at) {
        String to = handover.passesOn() ? handover.to() : handover.holder();
        return new Passage(at, handover.holder(), to, handover.by(), handover);
    }

    /** Whether it makes no difference which of the two comes first. */
    boolean isLike(Passage other) {
        return from.equals(other.from)
                && to.equals(other.to)
                && by.equals(other.by)
                && Objects.equals(handover, other.handover);
    }
}
