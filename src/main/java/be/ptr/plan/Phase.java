package be.ptr.plan;

/**
 * A phase of the plan, as configured.
 *
 * @param code the short code that the workbook uses, for example {@code CO}
 * @param french its name for French readers
 * @param english its name for English readers
 * @param rollback true for the one phase that starts only when a lead triggers the roll-back
 */
public record Phase(String code, String french, String english, boolean rollback) {
    public Phase {
        if (!StepId.isValid(code)) {
            throw new IllegalArgumentException("not a phase code: \"" + code + "\"");
        }
    }

    /** The name in the language with the ISO 639 code {@code language}; French unless it is {@code en}. */
    public String name(String language) {
        return language.equals("en") ? english : french;
    }
}
