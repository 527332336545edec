package be.ptr.defects;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something a person found wrong while executing a step.
 *
 * @param id chosen by whoever records it, so that recording it twice makes one
 * @param revision null until it is stored
 * @param step id of the step as the plan spells it
 * @param by e-mail address of the person
 * @param state open when it was stored by a version that knew no states
 * @param reference of a ticket elsewhere, or empty
 * @param link to that ticket, http or https, or empty
 * @param resolvedBy e-mail address of the person who resolved it, or null while it is open
 */
@Document("Defects")
@TypeAlias("defect")
public record Defect(
        @Id String id,
        @Version @Nullable Long revision,
        String run,
        String step,
        String by,
        Instant at,
        Severity severity,
        String text,
        State state,
        String reference,
        String link,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt) {

    /** Documents of earlier versions lack what was added since. */
    public Defect {
        state = Objects.requireNonNullElse(state, State.OPEN);
        reference = Objects.requireNonNullElse(reference, "");
        link = Objects.requireNonNullElse(link, "");
    }

    /** One that has just been found. */
    public static Defect found(
            String id,
            DryRun run,
            StepId step,
            String by,
            Instant at,
            Severity severity,
            String text,
            String reference,
            String link) {
        return new Defect(
                id, null, run.name(), step.value(), by, at, severity, text, State.OPEN, reference, link, null, null);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The same, resolved. */
    Defect resolved(String person, Instant now) {
        return with(State.RESOLVED, person, now);
    }

    /** The same, open again. */
    Defect reopened() {
        return with(State.OPEN, null, null);
    }

    private Defect with(State newState, @Nullable String person, @Nullable Instant when) {
        return new Defect(id, revision, run, step, by, at, severity, text, newState, reference, link, person, when);
    }

    /** Whether it still matters. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /** How bad a defect is. */
    public enum Severity {
        BLOCKING,
        MAJOR,
        MINOR
    }
}
