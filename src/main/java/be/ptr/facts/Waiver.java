package be.ptr.facts;

import java.time.Instant;

/**
 * A lead declared a step without object.
 *
 * @param at milliseconds of the engine's clock
 * @param ahead true while prerequisites held the step: it ends when they are done
 */
public record Waiver(String by, long at, String reason, boolean ahead) {
    public Instant instant() {
        return Instant.ofEpochMilli(at);
    }
}
