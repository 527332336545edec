package be.ptr.notification;

import be.ptr.progress.StepProgress;
import java.util.List;

/** To whom a step is assigned now. */
final class Assignees {
    private Assignees() {}

    /** E-mail addresses, deputies not included. */
    static List<String> of(StepProgress step) {
        return step.assignees();
    }

    static boolean include(StepProgress step, String email) {
        return of(step).stream().anyMatch(email::equalsIgnoreCase);
    }
}
