package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.workbook.PlanWorkbook;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WebappRefusalsIT extends ServerIT {
    private static final String TASKS = "/camunda/api/engine/engine/default/task";

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Test
    void aChangeWithoutTheWebappsTokenIsRefusedAndTheSessionStays() {
        Visitor person = signedIn(RESPONSIBLE);
        person.get("/camunda/app/tasklist/default/");

        for (HttpResponse<String> refused : new HttpResponse[] {
            person.post(TASKS, "application/json", "{}"),
            person.post(TASKS, "application/json", "{}", "X-XSRF-TOKEN", "wrong"),
            person.form(TASKS + "/1/complete", "")
        }) {
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("\"message\"").contains("rechargez la page");
        }
        assertThat(person.json("POST", TASKS, "{}").statusCode()).isEqualTo(200);
        assertThat(person.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedCompletionIsTheBareSentence() {
        PlanWorkbook workbook = PlanWorkbook.with();
        workbook.actor("Dominique Exécutant", RESPONSIBLE.email(), "ENG");
        byte[] plan = workbook.step("CO-1", "Arrêter").by(RESPONSIBLE.email()).bytes();
        visitor().upload("/api/runs/REST/plan", "plan.xlsx", plan, Map.of(), "Authorization", basic(LEAD));
        management.createJobQuery().executable().list().forEach(job -> management.executeJob(job.getId()));
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKeyLike("REST/%")
                .singleResult()
                .getId();
        Visitor person = visitor().signIn(RESPONSIBLE.email(), passwordOf(RESPONSIBLE.email()));
        person.get("/camunda/app/tasklist/default/");

        for (String way : new String[] {"/complete", "/submit-form"}) {
            HttpResponse<String> french = person.json("POST", TASKS + "/" + task + way, "{}", "Accept-Language", "fr");
            HttpResponse<String> english = person.json("POST", TASKS + "/" + task + way, "{}", "Accept-Language", "en");

            assertThat(french.statusCode()).as(french.body()).isEqualTo(400);
            assertThat(french.body())
                    .contains("\"message\":\"")
                    .contains("CO-1")
                    .doesNotContain("Cannot", "Exception:");
            assertThat(english.statusCode()).isEqualTo(400);
            assertThat(english.body()).isNotEqualTo(french.body());
        }
    }
}
