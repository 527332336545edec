package be.ptr.engine.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.commands.Remark;
import be.ptr.commands.StepActions;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/** What stands in whose Tasklist, as its own calls bring it. */
class TaskFiltersIT extends ServerIT {
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";
    private static final Person PILOT = person("filters-lead@example.be", "Camille Filtres", Role.LEAD);
    private static final Person WORKER = person("filters-worker@example.be", "Dominique Filtres", Role.RESPONSIBLE);

    @Autowired
    private Administrator administrator;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private People people;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private Boards boards;

    @Autowired
    private StepActions actions;

    private final DryRun run = new DryRun("Filters " + Long.toHexString(System.nanoTime()));

    @Test
    void aLeadFindsTheOwnStepsAndEverybodysInAFilterOfItsOwn() throws JsonProcessingException {
        fourStepsAreReady();
        Visitor lead = signedIn(PILOT);

        assertThat(names(lead)).containsExactly("À démarrer", "En cours", "Toutes les étapes-actions");
        assertThat(steps(lead, "À démarrer")).containsExactlyInAnyOrder("L1");
        assertThat(steps(lead, "En cours")).containsExactlyInAnyOrder("L2");
        assertThat(steps(lead, "Toutes les étapes-actions")).containsExactlyInAnyOrder("L1", "L2", "W1", "W2");
    }

    @Test
    void aResponsibleFindsTheOwnStepsAndNothingElse() throws JsonProcessingException {
        fourStepsAreReady();
        Visitor responsible = signedIn(WORKER);

        assertThat(names(responsible)).containsExactly("À démarrer", "En cours");
        assertThat(steps(responsible, "À démarrer")).containsExactlyInAnyOrder("W1");
        assertThat(steps(responsible, "En cours")).containsExactlyInAnyOrder("W2");
    }

    @Test
    void filtersAreNamedInTheLanguageThatWasChosen() throws JsonProcessingException {
        Visitor lead = signedIn(PILOT);
        lead.get("/?lang=en");
        assertThat(names(lead)).containsExactly("To start", "In progress", "All steps");
        JsonNode first = list(lead).get(0);
        assertThat(read(lead.get(FILTERS + "/" + first.get("id").asText()).body())
                        .get("name")
                        .asText())
                .isEqualTo("To start");

        lead.get("/?lang=fr");
        assertThat(names(lead)).containsExactly("À démarrer", "En cours", "Toutes les étapes-actions");
    }

    @Test
    void administratorsFindEverybodysStepsAndNoFilterOfOnePerson() throws JsonProcessingException {
        people.admit(List.of(PILOT));
        Visitor admin = visitor().signIn(administrator.id(), passwordOf(administrator.id()));

        assertThat(names(admin)).containsExactly("Toutes les étapes-actions");
    }

    @Test
    void whoLeadsNoMoreHasTheFiltersOfTheOthers() throws JsonProcessingException {
        Person before = person("filters-once@example.be", "Sacha Filtres", Role.LEAD);
        Person after = person(before.email(), before.name(), Role.RESPONSIBLE);
        people.admit(List.of(before));
        assertThat(names(signedIn(before))).hasSize(3);

        people.admit(List.of(after));

        assertThat(names(signedIn(after))).containsExactly("À démarrer", "En cours");
        assertThat(filters.createTaskFilterQuery().list())
                .noneMatch(
                        filter -> before.email().equals(filter.getProperties().get("lead")));
    }

    @Test
    void theFiltersOfAnOlderDataFolderGiveWayAtTheStart() throws JsonProcessingException {
        passwordOf(PILOT);
        passwordOf(WORKER);
        identity.deleteMembership(WORKER.email(), Groups.RESPONSIBLE);
        filters.createTaskFilterQuery().list().forEach(filter -> filters.deleteFilter(filter.getId()));
        for (String name : List.of("À démarrer", "En cours", "Toutes les étapes-actions")) {
            Filter old = filters.saveFilter(filters.newTaskFilter(name).setProperties(Map.of("priority", -30)));
            grant(Groups.PEOPLE, old.getId());
            grant(Groups.LEAD, old.getId());
        }
        grant(Groups.ADMINISTRATORS, Authorization.ANY);

        administrator.afterPropertiesSet();
        administrator.afterPropertiesSet();

        Visitor admin = visitor().signIn(administrator.id(), passwordOf(administrator.id()));
        assertThat(names(signedIn(PILOT))).containsExactly("À démarrer", "En cours", "Toutes les étapes-actions");
        assertThat(names(signedIn(WORKER))).containsExactly("À démarrer", "En cours");
        assertThat(names(admin)).containsExactly("Toutes les étapes-actions");
    }

    @Test
    void peopleWhoLeadNothingCostNoFilterAndNoRight() {
        people.admit(List.of(PILOT));
        long before = filters.createTaskFilterQuery().count();
        long rights = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.FILTER)
                .count();
        List<Person> many = IntStream.range(0, 50)
                .mapToObj(i -> person("filters-" + i + "@example.be", "Personne " + i, Role.RESPONSIBLE))
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

    private void fourStepsAreReady() {
        Plan plan = PlanBuilder.run(run.name())
                .phase("PP")
                .step("L1")
                .by(PILOT.email())
                .step("L2")
                .by(PILOT.email())
                .step("W1")
                .by(WORKER.email())
                .step("W2")
                .by(WORKER.email())
                .build();
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", "", Instant.now()));
        people.admit(List.of(PILOT, WORKER));
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), version.value());
        catalogue.makeCurrent(version);
        boards.replan(run);
        actions.start(run, "L2", new Actor(PILOT.email(), true), Remark.NONE);
        actions.start(run, "W2", new Actor(WORKER.email(), false), Remark.NONE);
    }

    /** The steps of this test's run that the filter lists. */
    private List<String> steps(Visitor person, String name) throws JsonProcessingException {
        for (JsonNode filter : list(person)) {
            if (filter.get("name").asText().equals(name)) {
                String id = filter.get("id").asText();
                List<String> steps = new ArrayList<>();
                read(person.json(
                                        "POST",
                                        FILTERS + "/" + id + "/list",
                                        "{\"processInstanceBusinessKeyLike\":\"" + run.name() + "/%\"}")
                                .body())
                        .forEach(task -> steps.add(task.get("name").asText().split(" ")[0]));
                return steps;
            }
        }
        throw new AssertionError("no filter " + name);
    }

    private static List<String> names(Visitor person) throws JsonProcessingException {
        List<String> names = new ArrayList<>();
        list(person).forEach(filter -> names.add(filter.get("name").asText()));
        return names;
    }

    /** In the order in which Tasklist shows them. */
    private static List<JsonNode> list(Visitor person) throws JsonProcessingException {
        person.get("/camunda/app/tasklist/default/");
        List<JsonNode> all = new ArrayList<>();
        read(person.get(FILTERS + "?resourceType=Task&itemCount=true").body()).forEach(all::add);
        all.sort((one, other) -> one.at("/properties/priority").asInt()
                - other.at("/properties/priority").asInt());
        return all;
    }

    private static JsonNode read(String body) throws JsonProcessingException {
        return new ObjectMapper().readTree(body);
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
