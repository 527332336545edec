package be.ptr.notification;

import be.ptr.progress.StepFacts;
import be.ptr.progress.StepProgress;

/**
 * A step that was given to somebody.
 *
 * @param by user id of who gave it; empty when it was given to that person no more
 * @param message of the one who gave it; empty for none
 * @param leaver e-mail address of the one whom that person replaces; empty: everybody
 */
record Given(StepProgress progress, String by, String message, String leaver) {
    /** As the latest transfer of the step says, as far as it was one to {@code email}. */
    static Given to(String email, StepProgress progress) {
        StepFacts.Transferred latest = progress.facts().transferred();
        return latest == null || !latest.to().equalsIgnoreCase(email)
                ? new Given(progress, "", "", "")
                : new Given(progress, latest.by(), latest.message(), latest.leaver());
    }
}
