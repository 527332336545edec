package be.ptr.pages;

import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** People as pages call them. */
final class Names {
    private Names() {}

    /** The name of the person, or the address again where the plan knows nobody with it. */
    static String of(String email, Plan plan) {
        return plan.person(email).map(Person::name).orElse(email);
    }

    static String of(List<String> emails, Plan plan) {
        return emails.stream().map(email -> of(email, plan)).collect(Collectors.joining(", "));
    }
}
