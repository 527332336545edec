package be.ptr.workbook.rows;

/** The columns of the milestones, apart from one date per execution. */
public enum DateColumn implements Column {
    MILESTONE("milestone", true),
    LABEL("label", false);

    private final String key;
    private final boolean required;

    DateColumn(String key, boolean required) {
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
