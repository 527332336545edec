package be.ptr.commands;

/** The run has no step of this id. */
public final class UnknownStep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String run;
    private final String step;

    public UnknownStep(String run, String step) {
        super(run + "/" + step);
        this.run = run;
        this.step = step;
    }

    public String run() {
        return run;
    }

    public String step() {
        return step;
    }
}
