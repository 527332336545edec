package be.ptr.workbook.rows;

/** The columns of the environments, apart from one instance per execution. */
public enum EnvironmentColumn implements Column {
    ENVIRONMENT("environment", true),
    APPLICATION("application", false),
    URL("url", false),
    REMARK("remark", false);

    private final String key;
    private final boolean required;

    EnvironmentColumn(String key, boolean required) {
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
