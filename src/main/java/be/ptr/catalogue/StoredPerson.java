package be.ptr.catalogue;

import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Phone;
import be.ptr.plan.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person of one plan version.
 *
 * @param phone null also where the version was stored before telephones were known
 */
@Document("Executants")
@TypeAlias("person")
record StoredPerson(
        @Id String id,
        @Version @Nullable Long revision,
        String planVersion,
        String run,
        String key,
        int position,
        String name,
        String team,
        @Nullable String department,
        Role role,
        @Nullable String deputy,
        Language language,
        @Nullable String phone)
        implements Fragment {

    static StoredPerson of(Origin origin, Person person, int position) {
        return new StoredPerson(
                origin.id(person.email()),
                null,
                origin.planVersion(),
                origin.run(),
                person.email(),
                position,
                person.name(),
                person.team(),
                person.department(),
                person.role(),
                person.deputy(),
                person.language(),
                person.phone() == null ? null : person.phone().text());
    }

    Person toPerson() {
        return new Person(key, name, team, department, role, deputy, language, phone == null ? null : new Phone(phone));
    }
}
