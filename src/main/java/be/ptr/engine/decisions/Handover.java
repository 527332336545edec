package be.ptr.engine.decisions;

import java.time.Instant;
import java.util.List;

/**
 * A transfer of a step.
 *
 * @param to e-mail address of the person who has it from then on
 * @param at milliseconds of the engine's clock
 * @param message may be empty
 * @param holder user id of the person who had it Open, or empty when nobody had started it
 * @param takers who may act on it from then on: the transferee and the deputy, in lower case
 */
public record Handover(String to, String by, long at, String message, String holder, List<String> takers) {
    public Handover {
        takers = List.copyOf(takers);
    }

    public Instant instant() {
        return Instant.ofEpochMilli(at);
    }

    /** Whether somebody had started the step. */
    public boolean wasOpen() {
        return !holder.isEmpty();
    }
}
