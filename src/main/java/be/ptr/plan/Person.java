package be.ptr.plan;

import org.jspecify.annotations.Nullable;

/**
 * A person of the sheet {@code Acteurs}.
 *
 * @param email in lower case: the person's key and user id
 * @param department null when neither the row nor the head of the team names one
 * @param deputy e-mail address of the deputy in lower case, or null
 * @param phone null where the workbook has none
 */
public record Person(
        String email,
        String name,
        String team,
        @Nullable String department,
        Role role,
        @Nullable String deputy,
        Language language,
        @Nullable Phone phone) {

    /** Somebody without a telephone. */
    public Person(
            String email,
            String name,
            String team,
            @Nullable String department,
            Role role,
            @Nullable String deputy,
            Language language) {
        this(email, name, team, department, role, deputy, language, null);
    }

    public Contact contact() {
        return new Contact(name, email, phone);
    }
}
