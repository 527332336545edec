package be.ptr.commands;

import be.ptr.progress.State;
import be.ptr.progress.StepProgress;

/** Which steps a mass transfer means by those of a person. */
public final class Holding {
    private Holding() {}

    /** Whether {@code step} has not ended, and is assigned to {@code person} or was started by that person. */
    public static boolean isOf(StepProgress step, String person) {
        return step.state() != State.TERMINATED
                && step.facts().waived() == null
                && (step.isOpenBy(person) || step.isAssignedTo(person));
    }
}
