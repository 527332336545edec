package be.ptr.bpmn;

import be.ptr.plan.Person;
import be.ptr.plan.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who may start a step. */
final class Candidates {
    private final Map<String, String> deputies = new HashMap<>();

    Candidates(Collection<Person> people) {
        for (Person person : people) {
            if (person.deputy() != null) {
                deputies.put(key(person.email()), key(person.deputy()));
            }
        }
    }

    /** E-mail addresses in lower case, separated by commas: the responsibles, then their deputies. */
    String of(Step step) {
        Set<String> emails = new LinkedHashSet<>();
        step.responsibles().forEach(email -> emails.add(key(email)));
        for (String responsible : List.copyOf(emails)) {
            String deputy = deputies.get(responsible);
            if (deputy != null) {
                emails.add(deputy);
            }
        }
        return String.join(",", emails);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
