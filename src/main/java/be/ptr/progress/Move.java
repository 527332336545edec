package be.ptr.progress;

import be.ptr.plan.StepId;
import java.time.Instant;

/**
 * Something that a person did to a step, as the history knows it.
 *
 * @param fact one that {@linkplain Fact#isDoneByPerson() a person} brings about
 * @param by e-mail address of the person
 * @param reason what the person gave as reason of a skip, or as message of a transfer; empty where none is asked for
 * @param to e-mail address of the person it was transferred to; else empty
 */
public record Move(StepId step, Fact fact, Instant at, String by, String reason, String to) {
    public Move {
        if (!fact.isDoneByPerson()) {
            throw new IllegalArgumentException("nobody does " + fact + " to step " + step);
        }
    }
}
