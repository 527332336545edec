package be.ptr.facts;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a run.
 *
 * @param sequence 1 for the first one of its run, without gaps, in the order of the commits; 0 before it is written
 * @param step null when it is about the run as a whole, or about a phase
 * @param at when it happened, to the millisecond
 * @param person user id, in lower case; empty when nobody did it
 * @param behalf user id of the person for whom it was done; empty when it was done for nobody else
 * @param cause what brought it about where the kind alone does not say; may be empty
 * @param details what else its kind says, as JSON; empty when there is nothing to say
 */
public record LoggedFact(
        DryRun run,
        long sequence,
        FactKind kind,
        @Nullable StepId step,
        Instant at,
        String person,
        String behalf,
        String cause,
        String details) {

    public LoggedFact {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** About a step, not written yet. */
    public static LoggedFact of(DryRun run, FactKind kind, StepId step, Instant at, String person) {
        return new LoggedFact(run, 0, kind, step, at, person, "", "", "");
    }

    /** About the run as a whole, not written yet. */
    public static LoggedFact of(DryRun run, FactKind kind, Instant at, String person) {
        return new LoggedFact(run, 0, kind, null, at, person, "", "", "");
    }

    /** Done for somebody else. */
    public LoggedFact onBehalfOf(String other) {
        return new LoggedFact(run, sequence, kind, step, at, person, other, cause, details);
    }

    public LoggedFact because(String reason) {
        return new LoggedFact(run, sequence, kind, step, at, person, behalf, reason, details);
    }

    /**
     * The same, with more to say.
     *
     * @param more what else its kind says
     */
    public LoggedFact saying(Record more) {
        return new LoggedFact(run, sequence, kind, step, at, person, behalf, cause, FactDetails.text(more));
    }

    /**
     * What else its kind says.
     *
     * @throws IllegalStateException when it says something else
     */
    public <T extends Record> T details(Class<T> kindOfDetails) {
        return FactDetails.read(details, kindOfDetails);
    }

    /** Whether both say the same, whatever their numbers are. */
    public boolean saysTheSameAs(LoggedFact other) {
        return numbered(0).equals(other.numbered(0));
    }

    LoggedFact numbered(long number) {
        return new LoggedFact(run, number, kind, step, at, person, behalf, cause, details);
    }
}
