package be.ptr.facts;

import java.time.Instant;
import java.util.List;

/**
 * A transfer of a step: to one person in place of everybody, or to one person in place of one of those it was assigned to.
 *
 * @param to e-mail address of the person who gets it
 * @param at milliseconds of the engine's clock
 * @param message may be empty
 * @param holder user id of the person who had it Open, or empty when nobody had started it
 * @param takers who may act on it from then on, in lower case: those it is assigned to, then their deputies
 * @param leaver e-mail address of the person in whose place it is given; empty: in place of everybody
 * @param assigned to how many of the takers it is assigned, at least one
 */
public record Handover(
        String to,
        String by,
        long at,
        String message,
        String holder,
        List<String> takers,
        String leaver,
        int assigned) {
    public Handover {
        takers = List.copyOf(takers);
    }

    public Instant instant() {
        return Instant.ofEpochMilli(at);
    }

    /** To whom it is assigned from then on, without their deputies, in lower case. */
    public List<String> assignees() {
        return takers.subList(0, assigned);
    }

    /** Those of the takers who are deputies only. */
    public List<String> deputies() {
        return takers.subList(assigned, takers.size());
    }

    /** Whether somebody had it Open who passed it on to the transferee; whoever else has it Open keeps it. */
    public boolean passesOn() {
        return !holder.isEmpty() && (leaver.isEmpty() || leaver.equalsIgnoreCase(holder));
    }
}
