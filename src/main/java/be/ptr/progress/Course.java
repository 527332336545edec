package be.ptr.progress;

import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The course of one step through a run: its facts with their instants.
 *
 * @param phaseStarted when the execution of its phase began, or null
 * @param prerequisites when the last prerequisite ended, or null while one is open
 * @param start it starts no earlier than this, or null
 * @param moves what people did to this step, oldest first
 */
public record Course(
        StepId step,
        @Nullable Instant phaseStarted,
        @Nullable Fulfilled prerequisites,
        @Nullable Instant start,
        List<Move> moves) {

    /**
     * All prerequisites of a step are terminated.
     *
     * @param last the prerequisite that ended last, or null when the step has none
     * @param at when it ended; {@link Instant#MIN} when the step has none
     */
    public record Fulfilled(@Nullable StepId last, Instant at) {
        /** What a step without prerequisites has. */
        public static final Fulfilled FROM_THE_BEGINNING = new Fulfilled(null, Instant.MIN);
    }

    /** The course of a step to which nothing has happened yet. */
    static Course atFirst(Step step) {
        Fulfilled prerequisites = step.prerequisites().isEmpty() ? Fulfilled.FROM_THE_BEGINNING : null;
        return new Course(step.id(), null, prerequisites, step.start(), List.of());
    }

    Course startedAt(@Nullable Instant instant) {
        return new Course(step, instant, prerequisites, start, moves);
    }

    Course fulfilledBy(@Nullable Fulfilled last) {
        return new Course(step, phaseStarted, last, start, moves);
    }

    /** @param later moves of this step, in their order */
    Course movedOn(Stream<Move> later) {
        return new Course(
                step,
                phaseStarted,
                prerequisites,
                start,
                Stream.concat(moves.stream(), later).toList());
    }

    public Course {
        moves = List.copyOf(moves);
    }

    /** What decides the state, apart from the clock. */
    public StepFacts facts() {
        StepFacts facts = new StepFacts(phaseStarted != null, prerequisites != null, start, null, null, null, null);
        for (Move move : moves) {
            facts = facts.after(move);
        }
        return facts;
    }

    /** When it was terminated, or null before. */
    @Nullable
    Instant end() {
        return moves.stream().filter(Move::isEnd).map(Move::at).findFirst().orElse(null);
    }

    public State stateAt(Instant now, Duration window) {
        return facts().stateAt(now, window);
    }

    /**
     * Every change of state until {@code now}, oldest first, and every {@linkplain Change#isAllowed() forbidden} fact.
     * What people did is in it whole, even if their clock was ahead.
     */
    public List<Change> changes(Instant now, Duration window) {
        return new Chronicle(this, window).until(now);
    }

    /** The state at {@code now} and the change that led to it. */
    public Standing standingAt(Instant now, Duration window) {
        return Standing.of(stateAt(now, window), changes(now, window));
    }
}
