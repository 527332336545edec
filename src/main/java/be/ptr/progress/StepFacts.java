package be.ptr.progress;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides the state of a step, apart from the clock.
 *
 * @param phaseStarted its phase is being executed
 * @param prerequisitesDone every prerequisite is terminated; true without prerequisites
 * @param start it starts no earlier than this, or null
 * @param started who started it and when; null before, and again after it was handed back
 * @param terminated who closed or skipped it and when; null before
 */
public record StepFacts(
        boolean phaseStarted,
        boolean prerequisitesDone,
        @Nullable Instant start,
        @Nullable Started started,
        @Nullable Terminated terminated) {

    /** A step was started. */
    public record Started(String by, Instant at) {}

    /**
     * A step was closed, or skipped by a lead.
     *
     * @param skippedFor the lead's reason, or null when the step was closed
     */
    public record Terminated(
            String by, Instant at, @Nullable String skippedFor) {
        private static Terminated by(Move move) {
            return new Terminated(move.by(), move.at(), move.fact() == Fact.SKIPPED ? move.reason() : null);
        }
    }

    /**
     * The state at {@code now}. Limits are inclusive: at its start a step is due, and exactly {@code window} before it
     * is Locked.
     *
     * @param window how long before its start a step with open prerequisites is Locked
     */
    public State stateAt(Instant now, Duration window) {
        if (terminated != null) {
            return State.TERMINATED;
        }
        if (started != null) {
            return State.OPEN;
        }
        if (!phaseStarted) {
            return State.PLANNED;
        }
        boolean due = start == null || !now.isBefore(start);
        if (prerequisitesDone) {
            return due ? State.READY : State.IDLE;
        }
        if (start == null) {
            return State.PLANNED;
        }
        if (due) {
            return State.OVERDUE;
        }
        return now.isBefore(start.minus(window)) ? State.PLANNED : State.LOCKED;
    }

    /** Before anything happened to a step that starts no earlier than {@code start}. */
    static StepFacts atFirst(boolean withoutPrerequisites, @Nullable Instant start) {
        return new StepFacts(false, withoutPrerequisites, start, null, null);
    }

    StepFacts afterPhaseStarted() {
        return new StepFacts(true, prerequisitesDone, start, started, terminated);
    }

    StepFacts afterPrerequisitesDone() {
        return new StepFacts(phaseStarted, true, start, started, terminated);
    }

    /** What a person did counts even where it was not allowed, but a step ends only once. */
    StepFacts after(Move move) {
        return switch (move.fact()) {
            case STARTED -> with(new Started(move.by(), move.at()), terminated);
            case HANDED_BACK -> with(null, terminated);
            case TERMINATED, SKIPPED -> terminated == null ? with(started, Terminated.by(move)) : this;
            default -> throw new IllegalArgumentException("not done by a person: " + move);
        };
    }

    private StepFacts with(@Nullable Started newStarted, @Nullable Terminated newTerminated) {
        return new StepFacts(phaseStarted, prerequisitesDone, start, newStarted, newTerminated);
    }
}
