package be.ptr.engine.accounts;

import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.Person;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people of the plans as users of the engine, with their groups. */
@Component
public class People {
    private final IdentityService identity;
    private final Accounts accounts;
    private final EngineTransaction transaction;

    People(IdentityService identity, Accounts accounts, ProcessEngine engine) {
        this.identity = identity;
        this.accounts = accounts;
        this.transaction = new EngineTransaction(engine);
    }

    /**
     * Creates and updates the users and groups of {@code people}; the same people again change nothing. Nobody is
     * removed, for another run may know them; a new user has a random password that nobody knows.
     */
    public void admit(List<Person> people) {
        transaction.run(() -> {
            Map<String, User> users =
                    identity.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, user -> user));
            people.forEach(person -> admit(person, users));
            join(people);
            return true;
        });
    }

    private void admit(Person person, Map<String, User> users) {
        User user = users.get(person.email());
        boolean isNew = user == null;
        if (user == null) {
            user = identity.newUser(person.email());
        }
        String[] names = person.name().strip().split("\\s+", 2);
        String last = names.length == 1 ? "" : names[1];
        if (isNew || !Objects.equals(user.getFirstName(), names[0]) || !Objects.equals(user.getLastName(), last)) {
            user.setFirstName(names[0]);
            user.setLastName(last);
            user.setEmail(person.email());
            if (isNew) {
                user.setPassword(accounts.passwordFor(user));
            }
            identity.saveUser(user);
        }
    }

    private void join(List<Person> people) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Person person : people) {
            Groups.of(person).forEach((group, name) -> {
                names.put(group, name);
                wanted.computeIfAbsent(group, id -> new HashSet<>()).add(person.email());
            });
        }
        Set<String> existing =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        names.forEach((id, name) -> {
            if (!existing.contains(id)) {
                create(id, name);
            }
        });
        Set<String> known = people.stream().map(Person::email).collect(Collectors.toSet());
        Set<String> kept = new LinkedHashSet<>(wanted.keySet());
        existing.stream().filter(Groups::isKept).forEach(kept::add);
        kept.forEach(group -> match(group, wanted.getOrDefault(group, Set.of()), known));
    }

    private void create(String id, String name) {
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType("PTR");
        identity.saveGroup(group);
    }

    /** Makes the {@code known} people members of {@code group} who are {@code wanted}, and only those. */
    private void match(String group, Set<String> wanted, Set<String> known) {
        Set<String> members = membersOf(group);
        wanted.stream().filter(id -> !members.contains(id)).forEach(id -> identity.createMembership(id, group));
        members.stream()
                .filter(id -> known.contains(id) && !wanted.contains(id))
                .forEach(id -> identity.deleteMembership(id, group));
    }

    private Set<String> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
    }
}
