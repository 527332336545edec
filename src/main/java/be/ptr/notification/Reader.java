package be.ptr.notification;

import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;

/**
 * A person who gets an e-mail.
 *
 * @param name how the e-mail addresses the person; the address itself for somebody outside the plan
 */
public record Reader(String email, String name, Language language) {
    static Reader of(String email, Plan plan) {
        return plan.person(email).map(Reader::of).orElseGet(() -> unknown(email));
    }

    static Reader of(Person person) {
        return new Reader(person.email(), person.name(), person.language());
    }

    static Reader unknown(String email) {
        return new Reader(email, email, Language.FR);
    }
}
