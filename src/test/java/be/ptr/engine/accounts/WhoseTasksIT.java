package be.ptr.engine.accounts;

import static be.ptr.engine.accounts.FilterCalls.ALL;
import static be.ptr.engine.accounts.FilterCalls.DEPUTY;
import static be.ptr.engine.accounts.FilterCalls.OPEN;
import static be.ptr.engine.accounts.FilterCalls.READY;
import static be.ptr.engine.accounts.FilterCalls.counts;
import static be.ptr.engine.accounts.FilterCalls.found;
import static be.ptr.engine.accounts.FilterCalls.names;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.bpmn.ProcessNames;
import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Import;
import be.ptr.catalogue.PlanVersionId;
import be.ptr.commands.Remark;
import be.ptr.commands.StepActions;
import be.ptr.commands.Transfer;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import be.ptr.progress.Actor;
import be.ptr.progress.Boards;
import be.ptr.progress.Outcome;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose steps stand in which filter of Tasklist, as its own calls bring them. */
class WhoseTasksIT extends ServerIT {
    private static final Person PILOT = person("whose-lead@example.be", "Camille Filtres", Role.LEAD);
    private static final Person WORKER = person("whose-worker@example.be", "Dominique Filtres", Role.RESPONSIBLE);

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ManagementService management;

    @Autowired
    private People people;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private Boards boards;

    @Autowired
    private StepActions actions;

    @Autowired
    private TaskService tasks;

    private final DryRun run = new DryRun("Whose " + Long.toHexString(System.nanoTime()));

    @Test
    void aLeadFindsTheOwnStepsThoseOfADeputyAndEverybodysEachInAFilterOfItsOwn() throws JsonProcessingException {
        sixStepsAreReady();
        Visitor lead = signedIn(PILOT);

        assertThat(names(lead)).containsExactly(READY, OPEN, DEPUTY, ALL);
        assertThat(steps(lead, READY)).containsExactlyInAnyOrder("L1", "S1");
        assertThat(steps(lead, OPEN)).containsExactlyInAnyOrder("L2");
        assertThat(steps(lead, DEPUTY)).containsExactlyInAnyOrder("W1", "W2");
        assertThat(steps(lead, ALL)).containsExactlyInAnyOrder("L1", "L2", "W1", "W2", "S1", "O1");
    }

    @Test
    void aResponsibleFindsTheOwnStepsAndApartFromThemThoseOfADeputy() throws JsonProcessingException {
        sixStepsAreReady();
        Visitor responsible = signedIn(WORKER);

        assertThat(names(responsible)).containsExactly(READY, OPEN, DEPUTY);
        assertThat(steps(responsible, READY)).containsExactlyInAnyOrder("W1", "S1");
        assertThat(steps(responsible, OPEN)).containsExactlyInAnyOrder("W2");
        assertThat(steps(responsible, DEPUTY)).containsExactlyInAnyOrder("O1");
        assertThat(steps(signedIn(OTHER), DEPUTY)).isEmpty();
    }

    @Test
    void filtersCountForWhoeverReadsThem() throws JsonProcessingException {
        Map<String, Long> leads = counts(signedIn(PILOT));
        Map<String, Long> responsibles = counts(signedIn(WORKER));

        sixStepsAreReady();

        assertThat(more(leads, counts(signedIn(PILOT)))).isEqualTo(Map.of(READY, 2L, OPEN, 1L, DEPUTY, 2L, ALL, 6L));
        assertThat(more(responsibles, counts(signedIn(WORKER)))).isEqualTo(Map.of(READY, 2L, OPEN, 1L, DEPUTY, 1L));
    }

    @Test
    void aDeputyStartsInTasklistAndHasTheStepAmongTheOwnOnes() throws JsonProcessingException {
        sixStepsAreReady();
        Visitor deputy = signedIn(WORKER);
        String task = ids(deputy, DEPUTY).get(0);

        HttpResponse<String> started = deputy.json(
                "POST",
                "/camunda/api/engine/engine/default/task/" + task + "/claim",
                "{\"userId\":\"" + WORKER.email() + "\"}");

        assertThat(started.statusCode()).isEqualTo(204);
        assertThat(steps(deputy, DEPUTY)).isEmpty();
        assertThat(steps(deputy, OPEN)).containsExactlyInAnyOrder("W2", "O1");
        HttpResponse<String> closed =
                deputy.json("POST", "/camunda/api/engine/engine/default/task/" + task + "/complete", "{}");
        assertThat(closed.statusCode()).isEqualTo(204);
    }

    @Test
    void aTransferTellsTheTransfereeFromTheDeputy() throws JsonProcessingException {
        sixStepsAreReady();
        Actor pilot = new Actor(PILOT.email(), true);

        for (Map.Entry<String, Person> given :
                Map.of("L1", OTHER, "S1", WORKER, "LATER", WORKER).entrySet()) {
            Transfer transfer = new Transfer(given.getValue().email(), "", "");
            assertThat(actions.transfer(run, given.getKey(), pilot, transfer, Remark.NONE))
                    .isEqualTo(new Outcome.Done());
        }
        actions.close(run, "W2", new Actor(WORKER.email(), false), Remark.NONE);
        goOn();

        assertThat(steps(signedIn(WORKER), READY)).containsExactlyInAnyOrder("W1", "S1", "LATER");
        assertThat(steps(signedIn(WORKER), DEPUTY)).containsExactlyInAnyOrder("O1", "L1");
        assertThat(steps(signedIn(PILOT), READY)).isEmpty();
        assertThat(steps(signedIn(PILOT), DEPUTY)).containsExactlyInAnyOrder("W1", "S1", "LATER");
    }

    @Test
    void aStepOfAnEarlierVersionStaysInReachOfItsDeputy() throws JsonProcessingException {
        sixStepsAreReady();
        String task = ids(signedIn(WORKER), DEPUTY).get(0);
        tasks.deleteUserIdentityLink(task, WORKER.email(), "deputy");
        tasks.addCandidateUser(task, WORKER.email());

        assertThat(steps(signedIn(WORKER), READY)).containsExactlyInAnyOrder("W1", "S1", "O1");
        assertThat(actions.start(run, "O1", new Actor(WORKER.email(), false), Remark.NONE))
                .isEqualTo(new Outcome.Done());
    }

    @Test
    void whatIsSearchedForWithinAFilterIsFoundAmongItsStepsOnly() throws JsonProcessingException {
        sixStepsAreReady();
        Visitor lead = signedIn(PILOT);
        String any = "{\"orQueries\":[{\"nameLike\":\"L1%\",\"taskDefinitionKey\":\"step_W1\"}],"
                + ofThisRun().substring(1);

        assertThat(found(lead, READY, any)).containsExactly("L1");
        assertThat(found(lead, DEPUTY, any)).containsExactly("W1");
    }

    /**
     * L1 and L2 of the lead, W1 and W2 of the responsible, whose deputy the lead is, S1 of both, O1 of another, whose
     * deputy the responsible is; L2 and W2 are Open. LATER waits for W2.
     */
    private void sixStepsAreReady() {
        Plan plan = PlanBuilder.run(run.name())
                .person(PILOT.email())
                .person(WORKER.email(), PILOT.email())
                .person(OTHER.email(), WORKER.email())
                .phase("PP")
                .step("L1")
                .by(PILOT.email())
                .step("L2")
                .by(PILOT.email())
                .step("W1")
                .by(WORKER.email())
                .step("W2")
                .by(WORKER.email())
                .step("S1")
                .by(WORKER.email(), PILOT.email())
                .step("O1")
                .by(OTHER.email())
                .step("LATER")
                .by(PILOT.email())
                .after("W2")
                .build();
        PlanVersionId version = catalogue.store(plan, new Import("plan.xlsx", "", Instant.now()));
        people.admit(List.of(PILOT, WORKER, OTHER));
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), version.value());
        catalogue.makeCurrent(version);
        boards.replan(run);
        actions.start(run, "L2", new Actor(PILOT.email(), true), Remark.NONE);
        actions.start(run, "W2", new Actor(WORKER.email(), false), Remark.NONE);
    }

    /** What the engine does by itself once a step has ended. */
    private void goOn() {
        management.createJobQuery().messages().list().stream()
                .filter(job -> job.getProcessDefinitionKey().startsWith(ProcessNames.processKey(run, "PP")))
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** The steps of this test's run that the filter lists. */
    private List<String> steps(Visitor person, String name) throws JsonProcessingException {
        return found(person, name, ofThisRun());
    }

    private String ofThisRun() {
        return "{\"processInstanceBusinessKeyLike\":\"" + run.name() + "/%\"}";
    }

    private List<String> ids(Visitor person, String name) throws JsonProcessingException {
        List<String> ids = new ArrayList<>();
        FilterCalls.tasks(person, name, ofThisRun())
                .forEach(task -> ids.add(task.get("id").asText()));
        return ids;
    }

    private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
        return after.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue() - before.get(count.getKey())));
    }
}
