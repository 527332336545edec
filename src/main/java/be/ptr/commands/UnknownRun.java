package be.ptr.commands;

/** There is no run of this name. */
public final class UnknownRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String run;

    public UnknownRun(String run) {
        super(run);
        this.run = run;
    }

    public String run() {
        return run;
    }
}
