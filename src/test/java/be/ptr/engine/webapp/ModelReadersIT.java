package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.bpmn.PhaseModeller;
import be.ptr.engine.PhaseRuns;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab "Diagramme" of a task: how the phase is drawn is for everybody, as our pages are; what runs in it is not. */
class ModelReadersIT extends ServerIT {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private PhaseRuns runs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    private final String run = "Drawn " + Long.toHexString(System.nanoTime());
    private Task others;

    @BeforeEach
    void aPhaseRuns() {
        Plan plan = PlanBuilder.run(run)
                .phase("PP")
                .step("A")
                .by(RESPONSIBLE.email())
                .step("B")
                .by(OTHER.email())
                .build();
        runs.deployAndStart(plan, new PhaseModeller(Duration.ofDays(5)).models(plan), "v1");
        others = tasks.createTaskQuery()
                .processInstanceBusinessKey(run + "/PP")
                .taskCandidateUser(OTHER.email())
                .singleResult();
    }

    @Test
    void aResponsibleReadsHowThePhaseIsDrawn() {
        HttpResponse<String> model = responsible().get(model(others.getProcessDefinitionId()));

        assertThat(model.statusCode()).isEqualTo(200);
        assertThat(model.body()).contains("BPMNDiagram").contains("A · ").contains("B · ");
    }

    @Test
    void whatRunsInThePhaseStaysClosed() {
        Visitor person = responsible();
        String definition = others.getProcessDefinitionId();
        String instance = others.getProcessInstanceId();

        for (String path : List.of(
                ENGINE + "/task/" + others.getId(),
                ENGINE + "/task/" + others.getId() + "/variables",
                ENGINE + "/process-instance/" + instance,
                ENGINE + "/process-instance/" + instance + "/variables",
                ENGINE + "/process-instance/" + instance + "/activity-instances",
                ENGINE + "/process-definition/" + definition + "/statistics")) {
            HttpResponse<String> answer = person.get(path);
            assertThat(answer.statusCode() >= 400 || answer.body().equals("[]"))
                    .as(path + " " + answer.body())
                    .isTrue();
        }
        for (String list : List.of(
                ENGINE + "/task?processInstanceId=" + instance + "&name=" + "B",
                ENGINE + "/process-instance?processDefinitionId=" + definition,
                ENGINE + "/execution?processDefinitionId=" + definition,
                ENGINE + "/variable-instance?processInstanceIdIn=" + instance,
                ENGINE + "/history/process-instance?processDefinitionId=" + definition,
                ENGINE + "/history/task?processDefinitionId=" + definition,
                ENGINE + "/history/activity-instance?processDefinitionId=" + definition,
                ENGINE + "/history/variable-instance?processInstanceId=" + instance,
                ENGINE + "/job?processDefinitionId=" + definition,
                ENGINE + "/incident?processDefinitionId=" + definition,
                ENGINE + "/deployment",
                COCKPIT + "/incident?processDefinitionIdIn=" + definition,
                COCKPIT + "/process-instance?processDefinitionId=" + definition)) {
            HttpResponse<String> answer = person.get(list);
            assertThat(answer.statusCode() >= 400 || answer.body().equals("[]"))
                    .as(list + " " + answer.body())
                    .isTrue();
        }
        assertThat(person.json("POST", ENGINE + "/process-definition/" + definition + "/start", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person.json(
                                "PUT",
                                ENGINE + "/process-definition/" + definition + "/suspended",
                                "{\"suspended\":true}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theModelsOfEMailsStayClosed() {
        Visitor person = responsible();
        for (String key : List.of("notification", "weekly-report")) {
            String id = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .latestVersion()
                    .singleResult()
                    .getId();
            assertThat(person.get(model(id)).statusCode()).as(key).isEqualTo(403);
        }
        assertThat(person.get(ENGINE + "/process-definition").body())
                .doesNotContain("\"notification\"")
                .doesNotContain("\"weekly-report\"");
    }

    @Test
    void aPhaseThatAnEarlierVersionHasDeployedIsShownFromTheNextStartOn() {
        ProcessDefinition definition = repository.getProcessDefinition(others.getProcessDefinitionId());
        authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(definition.getKey())
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        assertThat(responsible().get(model(definition.getId())).statusCode()).isEqualTo(403);

        new PhaseRuns(engine).showModels();

        assertThat(responsible().get(model(definition.getId())).statusCode()).isEqualTo(200);
    }

    private Visitor responsible() {
        Visitor person = signedIn(RESPONSIBLE);
        person.get("/camunda/app/tasklist/default/");
        return person;
    }

    private static String model(String definition) {
        return ENGINE + "/process-definition/" + definition + "/xml";
    }
}
