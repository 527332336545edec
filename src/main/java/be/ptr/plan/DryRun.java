package be.ptr.plan;

/** The name of one execution of the plan: a rehearsal such as {@code DR1}, or {@code Live}. */
public record DryRun(String name) {
    public DryRun {
        if (!StepId.isValid(name)) {
            throw new IllegalArgumentException("not a name of an execution: \"" + name + "\"");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
