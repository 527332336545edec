package be.ptr.progress;

import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.List;

/**
 * Something that a person did to a step, as the history knows it.
 *
 * @param fact one that {@linkplain Fact#isDoneByPerson() a person} brings about
 * @param by e-mail address of the person
 * @param reason what the person gave as reason of a skip, or as message of a transfer; empty where none is asked for
 * @param to e-mail address of the person it was transferred to; else empty
 * @param leaver e-mail address of the one in whose place it was transferred; empty: in place of everybody, and else
 * @param assignees e-mail addresses of all it is assigned to after a transfer; else nobody
 */
public record Move(
        StepId step,
        Fact fact,
        Instant at,
        String by,
        String reason,
        String to,
        String leaver,
        List<String> assignees) {
    /** No transfer, or one in place of everybody. */
    public Move(StepId step, Fact fact, Instant at, String by, String reason, String to) {
        this(step, fact, at, by, reason, to, "", to.isEmpty() ? List.of() : List.of(to));
    }

    public Move {
        assignees = List.copyOf(assignees);
        if (!fact.isDoneByPerson()) {
            throw new IllegalArgumentException("nobody does " + fact + " to step " + step);
        }
    }

    /** Whether the step ends by it. */
    public boolean isEnd() {
        return fact == Fact.TERMINATED || fact == Fact.SKIPPED;
    }
}
