package be.ptr.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleIT extends ServerIT {
    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Administrator administrator;

    @Autowired
    private IdentityService identity;

    @Test
    void aPersonBecomesAUserOfTheTeamTheDepartmentAndTheRole() {
        people.admit(List.of(LEAD));

        User user = identity.createUserQuery().userId(LEAD.email()).singleResult();
        assertThat(user.getFirstName()).isEqualTo("Camille");
        assertThat(user.getLastName()).isEqualTo("Pilote");
        assertThat(groups(LEAD))
                .contains("people", "lead", "department-DSI")
                .doesNotContain("responsible")
                .hasSize(4);
        assertThat(identity.createGroupQuery().groupMember(LEAD.email()).list())
                .extracting(Group::getName)
                .contains("Équipe & co", "DSI");
        assertThat(accounts.find(LEAD.email()).orElseThrow().isLead()).isTrue();
    }

    @Test
    void theAdministratorHasAFirstNameToShowAlsoOneFromBeforeThere() {
        User made = administratorsUser();
        assertThat(made.getFirstName()).isEmpty();
        made.setFirstName(null);
        identity.saveUser(made);

        administrator.afterPropertiesSet();

        assertThat(administratorsUser().getFirstName()).isEmpty();
        assertThat(accounts.find(administrator.id()).orElseThrow().name()).isEqualTo("Administrateur");
    }

    private User administratorsUser() {
        return identity.createUserQuery().userId(administrator.id()).singleResult();
    }

    @Test
    void theSamePeopleAgainChangeNothingAndKeepTheirPasswords() {
        people.admit(List.of(LEAD, RESPONSIBLE));
        String password = passwordOf(RESPONSIBLE.email());
        long users = identity.createUserQuery().count();
        long groups = identity.createGroupQuery().count();

        people.admit(List.of(LEAD, RESPONSIBLE));

        assertThat(identity.createUserQuery().count()).isEqualTo(users);
        assertThat(identity.createGroupQuery().count()).isEqualTo(groups);
        assertThat(accounts.withPassword(RESPONSIBLE.email(), password)).isPresent();
    }

    @Test
    void whoIsNoLongerALeadLeavesTheGroupOfLeads() {
        Person before = person("changing@example.be", "Sacha Mobile", Role.LEAD);
        Person after =
                new Person(before.email(), "Sacha Autrement", "Réseau", null, Role.RESPONSIBLE, null, Language.FR);
        people.admit(List.of(before));

        people.admit(List.of(after));

        assertThat(groups(after)).contains("people").doesNotContain("lead").hasSize(2);
        assertThat(accounts.find(after.email()).orElseThrow().name()).isEqualTo("Sacha Autrement");
    }

    @Test
    void aNameOfOneLetterAndALongTeamAreTaken() {
        Person odd = new Person(
                "o'brien+x@example.be", "A", "É".repeat(64), "D/é".repeat(20), Role.RESPONSIBLE, null, Language.FR);

        people.admit(List.of(odd));

        assertThat(groups(odd)).hasSize(3).allMatch(id -> id.length() <= 64);
    }

    @Test
    void fiveHundredPeopleAreAdmittedAtOnce() {
        List<Person> many = IntStream.range(0, 500)
                .mapToObj(i -> new Person(
                        "p" + i + "@example.be",
                        "Personne " + i,
                        "T" + i % 16,
                        "D" + i % 4,
                        Role.RESPONSIBLE,
                        null,
                        Language.FR))
                .toList();
        long start = System.nanoTime();
        people.admit(many);
        long first = System.nanoTime();
        people.admit(many);
        long again = System.nanoTime();

        System.out.printf(
                "500 people: %d ms, again: %d ms%n", (first - start) / 1_000_000, (again - first) / 1_000_000);
        assertThat(identity.createUserQuery()
                        .memberOfGroup("people")
                        .userIdIn("p0@example.be", "p499@example.be")
                        .count())
                .isEqualTo(2);
        many.forEach(person -> identity.deleteUser(person.email()));
    }

    private List<String> groups(Person person) {
        return identity.createGroupQuery().groupMember(person.email()).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }
}
