package be.ptr.catalogue;

import java.time.Instant;
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
        String text) {

    /** How bad a defect is. */
    public enum Severity {
        BLOCKING,
        MAJOR,
        MINOR
    }
}
