package be.ptr.facts;

/** What a fact of the log says. The names are stored: they stay. */
public enum FactKind {
    /** A version of the plan was imported and its run opened. */
    PLAN_IMPORTED,
    /** The execution of a phase began. */
    PHASE_STARTED,
    /** Somebody started a step. */
    STARTED,
    /** Whoever had started a step gave it back to everybody it is assigned to. */
    HANDED_BACK,
    /** A step was given to somebody else. */
    TRANSFERRED,
    /** A lead declared a step without object while something still held it. */
    WAIVED,
    /** A step ended without being carried out. */
    SKIPPED,
    /** Somebody closed a step. */
    TERMINATED,
    /** Somebody recorded a defect. */
    DEFECT_RECORDED,
    /** Somebody resolved a defect. */
    DEFECT_RESOLVED,
    /** Somebody reopened a defect. */
    DEFECT_REOPENED,
    /** Somebody chose how the e-mails of the run leave. */
    DELIVERY_SWITCHED,
    /** The steps of the run began to be carried out by the demonstration. */
    DEMONSTRATION_STARTED
}
