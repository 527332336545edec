package be.ptr.workbook.rows;

/** The columns of the steps; there may also be a mark or a date per execution, and the company's own. */
public enum StepColumn implements Column {
    ID("id", true),
    LABEL("label", true),
    DESCRIPTION("description", false),
    PHASE("phase", true),
    /** Required unless the sheet has a column of marks per execution. */
    DRY_RUNS("dry-runs", false),
    PREREQUISITES("prerequisites", false),
    /** Spelled with the name of an execution behind it, it holds for that execution alone. */
    START("date", false),
    TIME("time", false),
    DURATION("duration", false),
    TEAM("team", true),
    RESPONSIBLES("responsibles", false),
    ENVIRONMENT("environments", false),
    MILESTONE("milestone", false),
    CRITICALITY("criticality", false);

    private final String key;
    private final boolean required;

    StepColumn(String key, boolean required) {
        this.key = key;
        this.required = required;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
