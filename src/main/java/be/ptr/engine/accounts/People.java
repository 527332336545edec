package be.ptr.engine.accounts;

import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.Person;
import java.util.Collection;
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
            admitted(people);
            join(people, people.stream().map(Person::email).collect(Collectors.toSet()));
            return true;
        });
        accounts.changed();
    }

    /**
     * Gives access to {@code people} and to nobody else but administrators: who is not among them leaves every group of the
     * plans and keeps an account that opens nothing. Somebody may be there several times, once for each run; the last one
     * gives the name.
     */
    public void admitOnly(List<Person> people) {
        Map<String, Person> named = new LinkedHashMap<>();
        people.forEach(person -> named.put(person.email(), person));
        transaction.run(() -> {
            admitted(named.values());
            join(people, users().keySet());
            return true;
        });
        accounts.changed();
    }

    private void admitted(Collection<Person> people) {
        Map<String, User> users = users();
        people.forEach(person -> admit(person, users));
    }

    private Map<String, User> users() {
        return identity.createUserQuery().list().stream().collect(Collectors.toMap(User::getId, user -> user));
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

    /** @param known whose groups are decided here */
    private void join(List<Person> people, Set<String> known) {
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
                .collect(Collectors.toCollection(HashSet::new));
    }
}
