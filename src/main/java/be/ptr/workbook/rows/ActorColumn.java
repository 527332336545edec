package be.ptr.workbook.rows;

/** The columns of the people. */
public enum ActorColumn implements Column {
    NAME("name", true),
    EMAIL("email", true),
    TEAM("team", true),
    DEPARTMENT("department", false),
    ROLE("role", false),
    DEPUTY("deputy", false),
    LANGUAGE("language", false),
    PHONE("phone", false);

    private final String key;
    private final boolean required;

    ActorColumn(String key, boolean required) {
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
