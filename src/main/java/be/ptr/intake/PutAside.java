package be.ptr.intake;

import be.ptr.plan.DryRun;
import java.time.Instant;

/**
 * What became of a workbook that lies on the desk no more.
 *
 * @param file its name as the sender knows it, shortened
 * @param by whose it was
 * @param since when it arrived
 */
public record PutAside(String file, DryRun run, String by, Instant since, Reason reason) {
    private static final int MOST_OF_A_NAME = 120;

    /** Why; the sentences stand in the message bundles under {@code import.aside.<name>}, but for what was imported. */
    public enum Reason {
        /** Nothing is left to be done: the run has its content. */
        IMPORTED,
        /** The same person brought others after it. */
        OWN,
        /** Somebody else brought one, and this person had the most. */
        ROOM,
        /** Nobody imported it for an hour. */
        EXPIRED,
        /** It waited for its check, and nobody looked. */
        LEFT
    }

    static PutAside of(ImportCourse course, Reason reason) {
        Arrival arrival = course.arrival();
        String name = arrival.name();
        return new PutAside(
                name.length() <= MOST_OF_A_NAME ? name : name.substring(0, MOST_OF_A_NAME) + "…",
                arrival.run(),
                arrival.by(),
                course.since(),
                course.isImported() ? Reason.IMPORTED : reason);
    }
}
