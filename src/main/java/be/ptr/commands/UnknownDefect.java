package be.ptr.commands;

/** The run has no defect of this id. */
public final class UnknownDefect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String run;
    private final String defect;

    public UnknownDefect(String run, String defect) {
        super(run + "/" + defect);
        this.run = run;
        this.defect = defect;
    }

    public String run() {
        return run;
    }

    public String defect() {
        return defect;
    }
}
