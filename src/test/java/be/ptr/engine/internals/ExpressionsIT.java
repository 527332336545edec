package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is typed into a query, none of it runs (CVE-2026-109432). */
class ExpressionsIT extends ServerIT {
    private static final String MARK = "ptr.expression.ran";
    private static final String CODE =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass())"
                    + ".invoke(null,'" + MARK + "','yes')}";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void nothingHasRun() {
        System.clearProperty(MARK);
    }

    static Stream<String> queries() {
        return Stream.of(
                        "{'assigneeExpression':'%s'}",
                        "{'orQueries':[{'assigneeExpression':'%s'}]}",
                        "{'orQueries':[{'name':'x'},{'candidateUserExpression':'%s'}]}",
                        "{'orQueries':[{'dueBeforeExpression':'%s','orQueries':[]}]}",
                        "{'candidateGroupsExpression':'%s','orQueries':[{'ownerExpression':'%s'}]}")
                .map(query -> query.replace('\'', '"').replace("%s", CODE));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noQueryOfASignedInPersonRunsCode(String query) {
        for (Person one : new Person[] {RESPONSIBLE, LEAD}) {
            Visitor person = signedIn(one);
            person.get("/camunda/app/tasklist/default/");
            String filter = filterOf(one).getId();
            for (String path : new String[] {
                "/task",
                "/task/count",
                "/filter/" + filter + "/list",
                "/filter/" + filter + "/count",
                "/filter/" + filter + "/singleResult"
            }) {
                HttpResponse<String> answer = person.json("POST", ENGINE + path, query);

                assertThat(answer.statusCode()).as(path + " " + query).isEqualTo(400);
                assertThat(System.getProperty(MARK)).as(path + " " + query).isNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void noFilterCanBeSavedThatHoldsCode(String query) {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":" + query + ",\"properties\":{}}";
        Visitor person = signedIn(LEAD);
        person.get("/camunda/app/tasklist/default/");

        assertThat(person.json("POST", ENGINE + "/filter/create", filter).statusCode())
                .isIn(400, 403);
        assertThat(person.json("PUT", ENGINE + "/filter/" + filterOf(LEAD).getId(), filter)
                        .statusCode())
                .isIn(400, 403);
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void theEngineItselfRefusesThemToo() {
        TaskQuery inAnOrQuery = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .endOr();
        Filter stored = filters.newTaskFilter("x").setQuery(inAnOrQuery);

        assertThatThrownBy(inAnOrQuery::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(inAnOrQuery::count).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.saveFilter(stored)).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.list(filterOf(LEAD).getId(), inAnOrQuery))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void aCommandInsideAnotherIsLookedAtAsWell() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        TaskQueryImpl query = (TaskQueryImpl) tasks.createTaskQuery();
        query.or().taskOwnerExpression(CODE).endOr();

        for (var commands : new org.camunda.bpm.engine.impl.interceptor.CommandExecutor[] {
            configuration.getCommandExecutorTxRequired(), configuration.getCommandExecutorTxRequiresNew()
        }) {
            assertThatThrownBy(() -> commands.execute(context -> commands.execute(query)))
                    .isInstanceOf(BadUserRequestException.class);
        }
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void bothSwitchesAreOff() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
    }

    /** One that this person may read: everybody's for a lead, the shared one of their own for the others. */
    private Filter filterOf(Person person) {
        String name = person.role() == Role.LEAD ? "tasks.all" : "tasks.ready";
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(filter -> !filter.getProperties().containsKey("lead"))
                .findFirst()
                .orElseThrow();
    }
}
