package be.ptr.workbook.resolve;

import be.ptr.plan.Person;
import be.ptr.plan.Role;
import be.ptr.plan.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The people of the plan, found by address, by name, and as heads of a team. */
final class People {
    private final List<Person> all;
    private final Map<String, Person> byEmail = new LinkedHashMap<>();
    private final Map<String, List<Person>> byName = new LinkedHashMap<>();
    private final Map<String, List<Person>> byTeam = new LinkedHashMap<>();
    private final Map<String, List<String>> heads = new HashMap<>();

    People(List<Person> all) {
        this.all = all;
        for (Person person : all) {
            byEmail.put(person.email(), person);
            byName.computeIfAbsent(Spelling.words(person.name()), name -> new ArrayList<>())
                    .add(person);
            byTeam.computeIfAbsent(Spelling.key(person.team()), team -> new ArrayList<>())
                    .add(person);
        }
    }

    List<Person> all() {
        return all;
    }

    /** Everybody whose address or display name is {@code text}; more than one when a name is shared. */
    List<Person> find(String text) {
        Person person = byEmail.get(Emails.key(text));
        return person == null ? byName.getOrDefault(Spelling.words(text), List.of()) : List.of(person);
    }

    /** The team as the sheet of the people spells it; nothing when nobody is in it. */
    Optional<String> team(String text) {
        return byTeam.getOrDefault(Spelling.key(text), List.of()).stream()
                .map(Person::team)
                .findFirst();
    }

    /** Addresses of the head of the team and of the head of its department. */
    List<String> headsOf(String team) {
        return heads.computeIfAbsent(Spelling.key(team), this::findHeads);
    }

    private List<String> findHeads(String team) {
        List<Person> members = byTeam.getOrDefault(team, List.of());
        Set<String> heads = new LinkedHashSet<>();
        Set<String> departments = new LinkedHashSet<>();
        for (Person member : members) {
            if (member.role() == Role.TEAM_HEAD) {
                heads.add(member.email());
            }
        }
        departmentOf(members).ifPresent(departments::add);
        for (Person person : all) {
            String department = person.department();
            if (person.role() == Role.DEPARTMENT_HEAD && department != null && departments.contains(department)) {
                heads.add(person.email());
            }
        }
        return List.copyOf(heads);
    }

    /** The department that the head of the team names. */
    Optional<String> departmentOfHead(String team) {
        return byTeam.getOrDefault(Spelling.key(team), List.of()).stream()
                .filter(member -> member.role() == Role.TEAM_HEAD)
                .map(Person::department)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The department of a team is that of its head; without a head, the only one its members name. */
    private static Optional<String> departmentOf(List<Person> members) {
        Set<String> named = new LinkedHashSet<>();
        for (Person member : members) {
            String department = member.department();
            if (department != null && member.role() == Role.TEAM_HEAD) {
                return Optional.of(department);
            }
            if (department != null) {
                named.add(department);
            }
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }
}
