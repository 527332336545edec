package be.ptr.api;

import be.ptr.plan.Plan;
import java.util.List;

/** A person by e-mail address and name; the address again where the plan has no name. */
public record PersonName(String email, String name) {
    static PersonName of(String email, Plan plan) {
        return new PersonName(email, plan.nameOf(email));
    }

    static List<PersonName> all(List<String> emails, Plan plan) {
        return emails.stream().map(email -> of(email, plan)).toList();
    }
}
