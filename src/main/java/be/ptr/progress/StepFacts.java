package be.ptr.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides the state of a step, apart from the clock.
 *
 * @param phaseStarted its phase is being executed
 * @param prerequisitesDone every prerequisite is terminated; true without prerequisites
 * @param start it starts no earlier than this, or null
 * @param started who started it and when; null before, and again after it was handed back
 * @param terminated who closed or skipped it and when; null before
 * @param transferred the latest transfer, or null: it is assigned to whom the plan says
 * @param waived a lead declared it without object while something still held it; null else
 */
public record StepFacts(
        boolean phaseStarted,
        boolean prerequisitesDone,
        @Nullable Instant start,
        @Nullable Started started,
        @Nullable Terminated terminated,
        @Nullable Transferred transferred,
        @Nullable Waived waived) {

    /**
     * A step was given to somebody else; the message may be empty.
     *
     * @param leaver e-mail address of the one in whose place; empty: in place of everybody it was assigned to
     * @param assignees e-mail addresses of all it is assigned to since then
     * @param passedOn the transferee got it Open
     */
    public record Transferred(
            String to,
            String by,
            Instant at,
            String message,
            String leaver,
            List<String> assignees,
            boolean passedOn) {}

    /** A lead declared a step without object before its turn had come. */
    public record Waived(String by, Instant at, String reason) {}

    /** A step was started, or handed on while it was Open. */
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
        return new StepFacts(false, withoutPrerequisites, start, null, null, null, null);
    }

    StepFacts afterPhaseStarted() {
        return new StepFacts(true, prerequisitesDone, start, started, terminated, transferred, waived);
    }

    StepFacts afterPrerequisitesDone() {
        return new StepFacts(phaseStarted, true, start, started, terminated, transferred, waived);
    }

    /** What a person did counts even where it was not allowed, but a step ends only once. */
    StepFacts after(Move move) {
        return switch (move.fact()) {
            case STARTED -> with(new Started(move.by(), move.at()), terminated);
            case HANDED_BACK -> with(null, terminated);
            case TERMINATED, SKIPPED -> terminated == null ? with(started, Terminated.by(move)) : this;
            case TRANSFERRED -> afterTransfer(move);
            case WAIVED -> afterWaiver(new Waived(move.by(), move.at(), move.reason()));
            default -> throw new IllegalArgumentException("not done by a person: " + move);
        };
    }

    /**
     * Whoever gets an Open step has it from then on, but it was started when it was started; who has it Open and is not the
     * one who leaves keeps it.
     */
    private StepFacts afterTransfer(Move move) {
        boolean passedOn =
                started != null && (move.leaver().isEmpty() || move.leaver().equalsIgnoreCase(started.by()));
        Started now = started == null || !passedOn ? started : new Started(move.to(), started.at());
        Transferred transfer = new Transferred(
                move.to(), move.by(), move.at(), move.reason(), move.leaver(), move.assignees(), passedOn);
        return new StepFacts(phaseStarted, prerequisitesDone, start, now, terminated, transfer, waived);
    }

    private StepFacts afterWaiver(Waived waiver) {
        return new StepFacts(phaseStarted, prerequisitesDone, start, started, terminated, transferred, waiver);
    }

    private StepFacts with(@Nullable Started newStarted, @Nullable Terminated newTerminated) {
        return new StepFacts(phaseStarted, prerequisitesDone, start, newStarted, newTerminated, transferred, waived);
    }
}
