package be.ptr.progress;

/** What can happen to a step. */
public enum Fact {
    /** The execution of its phase began. */
    PHASE_STARTED(false),
    /** The last of its prerequisites was terminated. */
    PREREQUISITES_DONE(false),
    /** The clock came within the window before its start. */
    WINDOW_REACHED(false),
    /** The clock reached its start. */
    START_REACHED(false),
    /** Somebody started it. */
    STARTED(true),
    /** Whoever started it gave it back to everybody it is assigned to. */
    HANDED_BACK(true),
    /** Somebody closed it. */
    TERMINATED(true),
    /** It was given to somebody else, in place of everybody it was assigned to. */
    TRANSFERRED(true),
    /** A lead declared it without object while something still held it; it ends as SKIPPED when nothing does any more. */
    WAIVED(true),
    /** A lead declared it without object. */
    SKIPPED(true);

    private final boolean done;

    Fact(boolean done) {
        this.done = done;
    }

    /** True for what a person does to the step; the others follow from the phase, other steps and the clock. */
    public boolean isDoneByPerson() {
        return done;
    }
}
