package be.ptr.plan;

/** How much depends on a step; the order of a person's task list follows it. */
public enum Criticality {
    BLOCKING(100),
    HIGH(75),
    NORMAL(50);

    private final int priority;

    Criticality(int priority) {
        this.priority = priority;
    }

    /** 0 to 100, higher first. */
    public int priority() {
        return priority;
    }
}
