package be.ptr.notification.gathered;

import be.ptr.plan.StepId;
import java.time.Instant;

/**
 * Something that one person is to know about one step.
 *
 * @param since when the step came into its state: the same state at another time is news again
 * @param due from when on the person is to be told
 */
record Notice(Kind kind, StepId step, Instant since, String person, Instant due) {

    /** Why somebody is told; the order is that of the e-mail. */
    enum Kind {
        /** The step should have begun, and a prerequisite is still open. */
        OVERDUE,
        /** The step can be started since long, by this person. */
        REMINDER,
        /** The same, by somebody whom this person deputises for. */
        TO_DEPUTY,
        /** The same, and neither they nor their deputies did. */
        TO_LEAD;

        boolean isReminder() {
            return this != OVERDUE;
        }
    }

    /** Tells notices to one person about one run apart. */
    String key() {
        return kind + "|" + step.key() + "|" + since;
    }
}
