package be.ptr.api;

import be.ptr.plan.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person of the plan.
 *
 * @param phone telephone as the workbook has it, or null
 */
public record PersonFound(
        String email, String name, String team, @Nullable String phone) {
    static PersonFound of(Person person) {
        return new PersonFound(
                person.email(),
                person.name(),
                person.team(),
                person.phone() == null ? null : person.phone().text());
    }
}
