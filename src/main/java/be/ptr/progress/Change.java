package be.ptr.progress;

import be.ptr.plan.StepId;
import java.time.Instant;

/**
 * A fact together with what it did to the state of a step.
 *
 * @param by e-mail address of the person who did it; empty when nobody did
 * @param detail the prerequisite that ended last, or the person's reason or message; else empty
 * @param transferee e-mail address of the person it was transferred to; else empty
 * @param leaver e-mail address of the one in whose place it was transferred; else empty
 */
public record Change(
        StepId step,
        Fact fact,
        Instant at,
        State from,
        State to,
        String by,
        String detail,
        String transferee,
        String leaver) {
    /** Whether the table of {@link Moves} foresees it. */
    public boolean isAllowed() {
        return Moves.allow(from, fact, to);
    }
}
