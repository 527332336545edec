package be.ptr.engine.accounts;

import static be.ptr.engine.accounts.FilterCalls.ALL;
import static be.ptr.engine.accounts.FilterCalls.DEPUTY;
import static be.ptr.engine.accounts.FilterCalls.FILTERS;
import static be.ptr.engine.accounts.FilterCalls.OPEN;
import static be.ptr.engine.accounts.FilterCalls.READY;
import static be.ptr.engine.accounts.FilterCalls.list;
import static be.ptr.engine.accounts.FilterCalls.names;
import static be.ptr.engine.accounts.FilterCalls.read;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which filters stand in whose Tasklist, as its own calls bring them. */
class TaskFiltersIT extends ServerIT {
    private static final Person PILOT = person("filters-lead@example.be", "Camille Filtres", Role.LEAD);
    private static final Person WORKER = person("filters-worker@example.be", "Dominique Filtres", Role.RESPONSIBLE);

    @Autowired
    private Administrator administrator;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private People people;

    @Test
    void filtersAreNamedInTheLanguageThatWasChosen() throws JsonProcessingException {
        Visitor lead = signedIn(PILOT);
        lead.get("/?lang=en");
        assertThat(names(lead)).containsExactly("To start", "In progress", "As deputy", "All steps");
        JsonNode first = list(lead).get(0);
        assertThat(read(lead.get(FILTERS + "/" + first.get("id").asText()).body())
                        .get("name")
                        .asText())
                .isEqualTo("To start");

        lead.get("/?lang=fr");
        assertThat(names(lead)).containsExactly(READY, OPEN, DEPUTY, ALL);
    }

    @Test
    void administratorsFindEverybodysStepsAndNothingElse() throws JsonProcessingException {
        people.admit(List.of(PILOT));
        Visitor admin = visitor().signIn(administrator.id(), passwordOf(administrator.id()));

        assertThat(names(admin)).containsExactly(ALL);
    }

    @Test
    void whoLeadsNoMoreDoesNotFindEverybodysSteps() throws JsonProcessingException {
        Person before = person("filters-once@example.be", "Sacha Filtres", Role.LEAD);
        Person after = person(before.email(), before.name(), Role.RESPONSIBLE);
        people.admit(List.of(before));
        assertThat(names(signedIn(before))).hasSize(4);

        people.admit(List.of(after));

        assertThat(names(signedIn(after))).containsExactly(READY, OPEN, DEPUTY);
    }

    @Test
    void theFiltersOfAnOlderDataFolderGiveWayAtTheStart() throws JsonProcessingException {
        passwordOf(PILOT);
        passwordOf(WORKER);
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        identity.saveGroup(identity.newGroup("responsible"));
        for (String name : List.of("À démarrer", "En cours", "Toutes les étapes-actions", "tasks.ready")) {
            Filter old = filters.saveFilter(
                    filters.newTaskFilter(name).setProperties(Map.of("priority", -30, "lead", PILOT.email())));
            grant(Groups.PEOPLE, old.getId());
            grant(Groups.LEAD, old.getId());
        }
        grant(Groups.ADMINISTRATORS, Authorization.ANY);

        administrator.afterPropertiesSet();
        administrator.afterPropertiesSet();

        Visitor admin = visitor().signIn(administrator.id(), passwordOf(administrator.id()));
        assertThat(names(signedIn(PILOT))).containsExactly(READY, OPEN, DEPUTY, ALL);
        assertThat(names(signedIn(WORKER))).containsExactly(READY, OPEN, DEPUTY);
        assertThat(names(admin)).containsExactly(ALL);
        assertThat(identity.createGroupQuery().groupId("responsible").count()).isZero();
    }

    @Test
    void nobodyCostsAFilterOrARight() {
        long before = filters.createTaskFilterQuery().count();
        long rights = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .count();
        List<Person> many = IntStream.range(0, 50)
                .mapToObj(i ->
                        person("filters-" + i + "@example.be", "Personne " + i, i < 5 ? Role.LEAD : Role.RESPONSIBLE))
                .toList();

        people.admit(many);

        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(before);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .count())
                .isEqualTo(rights);
        many.forEach(person -> identity.deleteUser(person.email()));
    }

    private void grant(String group, String filter) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
