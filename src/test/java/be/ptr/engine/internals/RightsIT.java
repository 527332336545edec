package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.engine.accounts.Administrator;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RightsIT extends ServerIT {
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String FILTER = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}";
    private static final String MODEL = """
            --x
            Content-Disposition: form-data; name="data"; filename="x.bpmn"

            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/>
            --x--
            """.replace("\n", "\r\n");

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Administrator administrator;

    @Test
    void nobodyButTheEngineDeploysStartsOrSavesFilters() {
        long before = repository.createDeploymentQuery().count();
        for (Visitor person : everybody()) {
            assertThat(person.json("POST", ENGINE + "/filter/create", FILTER).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> deployed = deploy(person);
            assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(403);
            assertThat(person.json("POST", ENGINE + "/authorization/create", "{\"type\":1}")
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void noGroupHoldsARightToCreateModelsFiltersOrInstances() {
        for (Resource resource :
                List.of(Resources.DEPLOYMENT, Resources.FILTER, Resources.PROCESS_INSTANCE, Resources.AUTHORIZATION)) {
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .resourceType(resource)
                            .hasPermission(Permissions.CREATE)
                            .list())
                    .as(resource.resourceName())
                    .isEmpty();
        }
    }

    @Test
    void nobodyDeletesTheOwnAccount() {
        Visitor person = signedIn(RESPONSIBLE);
        person.get("/camunda/app/tasklist/default/");

        assertThat(person.json("DELETE", ENGINE + "/user/" + RESPONSIBLE.email(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(person.get(ENGINE + "/user/" + RESPONSIBLE.email() + "/profile")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyTakesAnotherName() {
        Visitor person = signedIn(RESPONSIBLE);
        person.get("/camunda/app/tasklist/default/");
        String profile = "{\"id\":\"" + RESPONSIBLE.email() + "\",\"firstName\":\"Somebody\",\"lastName\":\"Else\"}";

        assertThat(person.json("PUT", ENGINE + "/user/" + RESPONSIBLE.email() + "/profile", profile)
                        .statusCode())
                .isEqualTo(403);
        assertThat(person.get(ENGINE + "/user/" + RESPONSIBLE.email() + "/profile")
                        .body())
                .doesNotContain("Somebody");
    }

    @Test
    void nobodyMayDeletePeopleOrGroups() {
        for (Resource resource : List.of(Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP)) {
            assertThat(authorizations
                            .createAuthorizationQuery()
                            .resourceType(resource)
                            .hasPermission(Permissions.DELETE)
                            .list())
                    .as(resource.resourceName())
                    .isEmpty();
        }
    }

    @Test
    void theEngineRunsWithTheSafeSettings() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnablePasswordPolicy()).isTrue();
        assertThat(configuration.getQueryMaxResultsLimit()).isEqualTo(2000);
        assertThat(configuration.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        // Models that lie on the class path are not deployed by themselves.
        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentSource("process application")
                        .count())
                .isZero();
    }

    @Test
    void aQueryForMoreThanTheLimitIsRefused() {
        Visitor person = signedIn(LEAD);
        person.get("/camunda/app/tasklist/default/");

        assertThat(person.json("POST", ENGINE + "/task?maxResults=2001", "{}").statusCode())
                .isEqualTo(400);
        assertThat(person.json("POST", ENGINE + "/task", "{}").statusCode()).isEqualTo(200);
        assertThat(person.get(ENGINE + "/process-definition?key=x").statusCode())
                .isEqualTo(200);
        assertThat(person.json("POST", ENGINE + "/task?maxResults=50", "{}").statusCode())
                .isEqualTo(200);
    }

    private List<Visitor> everybody() {
        List<Visitor> all = List.of(
                signedIn(RESPONSIBLE),
                signedIn(LEAD),
                visitor().signIn(administrator.id(), passwordOf(administrator.id())));
        all.forEach(person -> person.get("/camunda/app/tasklist/default/"));
        return all;
    }

    private static HttpResponse<String> deploy(Visitor person) {
        return person.post(
                ENGINE + "/deployment/create",
                "multipart/form-data; boundary=x",
                MODEL,
                "X-XSRF-TOKEN",
                person.cookie("XSRF-TOKEN").orElseThrow());
    }
}
