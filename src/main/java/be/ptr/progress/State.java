package be.ptr.progress;

/** Where a step stands; the names are the company's own and the same in every language. */
public enum State {
    /** Prerequisites open, start within the window. */
    LOCKED,
    /** Prerequisites open, start reached. */
    OVERDUE,
    /** Prerequisites done, start not reached. */
    IDLE,
    /** Prerequisites done, start reached or no start. */
    READY,
    /** Started by somebody. */
    OPEN,
    /** Closed, or skipped by a lead. */
    TERMINATED,
    /** Prerequisites open and no start within the window; every step of a phase that has not started. */
    PLANNED
}
