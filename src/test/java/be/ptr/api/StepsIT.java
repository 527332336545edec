package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.engine.internals.EngineClock;
import be.ptr.workbook.PlanWorkbook;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run from its import to its end, as a program sees it, hour by hour. */
class StepsIT extends ServerIT {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final String STEPS = "/api/runs/STATES/steps";

    @Autowired
    private ManagementService management;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private final Map<String, String> sessions = new LinkedHashMap<>();

    @AfterEach
    void theClockRunsAgain() {
        EngineClock.reset();
    }

    @Test
    void everyStateComesWhenItIsDueAndEveryCommandDoesWhatItSays() {
        EngineClock.set(now);
        assertThat(visitor()
                        .upload("/api/runs/STATES/plan", "plan.xlsx", plan(), Map.of(), "Authorization", basic(LEAD))
                        .statusCode())
                .isEqualTo(200);
        for (String id : List.of("lead@example.be", "ana@example.be", "head@example.be", "dept@example.be")) {
            sessions.put(id, Visitor.basic(id, passwordOf(id)));
        }
        runDueJobs();
        statesFollowTheClock();
        onlyThoseItIsAssignedToMayAct();
        aLeadActsForOthers();
        whatIsNotThereIsAProblem();
        commandsAndClockTogether();
    }

    private byte[] plan() {
        PlanWorkbook plan = PlanWorkbook.with();
        plan.actor("Rita Titulaire", "rita@example.be", "ENG").set("Suppléant", "ana@example.be");
        return plan.step("READY", "Prête")
                .by("ana@example.be")
                .step("IDLE", "À l'heure dite")
                .by("rita@example.be")
                .start(local(Duration.ofHours(24)))
                .lasting("1h")
                .step("LOCKED", "Bientôt")
                .after("READY")
                .start(local(Duration.ofHours(120)))
                .step("PLANNED", "Plus tard")
                .after("READY")
                .start(local(Duration.ofHours(121)))
                .step("OVERDUE", "En retard")
                .after("READY")
                .start(local(Duration.ofHours(-1)))
                .step("UNDATED", "Sans date")
                .after("READY")
                .bytes();
    }

    private LocalDateTime local(Duration fromNow) {
        return LocalDateTime.ofInstant(now.plus(fromNow), ZONE);
    }

    private void statesFollowTheClock() {
        assertThat(states())
                .isEqualTo(Map.of(
                        "READY", "READY", "IDLE", "IDLE", "LOCKED", "LOCKED", "PLANNED", "PLANNED", "OVERDUE",
                        "OVERDUE", "UNDATED", "PLANNED"));
        HttpResponse<String> run = get("ana@example.be", "/api/runs/STATES");
        assertThat(JsonPath.<Map<String, Integer>>read(run.body(), "$.states"))
                .containsEntry("PLANNED", 2)
                .containsEntry("READY", 1)
                .containsEntry("TERMINATED", 0);
        assertThat(JsonPath.<Integer>read(run.body(), "$.percent")).isZero();
        assertThat(get("ana@example.be", STEPS + "?state=OVERDUE&phase=CO&q=retard")
                        .body())
                .contains("\"OVERDUE\"", "\"late\":true")
                .doesNotContain("UNDATED");
    }

    private void onlyThoseItIsAssignedToMayAct() {
        HttpResponse<String> french = post("head@example.be", "/READY/start");
        assertThat(french.statusCode()).isEqualTo(409);
        assertThat(detail(french))
                .isEqualTo("L'étape-action READY ne vous est pas attribuée ; elle l'est à Ana Membre.");
        HttpResponse<String> english = post("head@example.be", "/READY/start", "Accept-Language", "en-GB");
        assertThat(detail(english)).contains("READY", "not assigned to you", "Ana Membre");
        assertThat(JsonPath.<String>read(english.body(), "$.code")).isEqualTo("not-yours");

        assertThat(detail(post("head@example.be", "/IDLE/start")))
                .contains("ne peut pas être démarrée avant le")
                .contains(String.format("%1$td/%1$tm/%1$tY %1$tH:%1$tM", local(Duration.ofHours(24))));
        assertThat(detail(post("head@example.be", "/LOCKED/start"))).contains("elle attend READY");
    }

    private void aLeadActsForOthers() {
        HttpResponse<String> done = post("ana@example.be", "/ready/start");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(done.body(), "$.step.state")).isEqualTo("OPEN");
        assertThat(JsonPath.<Boolean>read(done.body(), "$.alreadyDone")).isFalse();
        assertThat(JsonPath.<Boolean>read(post("ana@example.be", "/READY/start").body(), "$.alreadyDone"))
                .isTrue();
        assertThat(detail(post("dept@example.be", "/READY/close"))).contains("Ana Membre");

        HttpResponse<String> closed = post("lead@example.be", "/READY/close");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(closed.body(), "$.step.who")).isEqualTo("lead@example.be");
        assertThat(JsonPath.<String>read(closed.body(), "$.step.state")).isEqualTo("TERMINATED");
        assertThat(detail(post("ana@example.be", "/READY/start"))).contains("déjà clôturée, par Lea Pilote");
    }

    private void whatIsNotThereIsAProblem() {
        HttpResponse<String> step = post("ana@example.be", "/NIX/start");
        assertThat(step.statusCode()).isEqualTo(404);
        assertThat(JsonPath.<String>read(step.body(), "$.code")).isEqualTo("unknown-step");
        HttpResponse<String> run = get("ana@example.be", "/api/runs/NIX/steps");
        assertThat(run.statusCode()).isEqualTo(404);
        assertThat(run.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(run.body(), "$.code")).isEqualTo("unknown-run");
    }

    private void commandsAndClockTogether() {
        runDueJobs();
        assertThat(states())
                .isEqualTo(Map.of(
                        "READY",
                        "TERMINATED",
                        "IDLE",
                        "IDLE",
                        "LOCKED",
                        "IDLE",
                        "PLANNED",
                        "IDLE",
                        "OVERDUE",
                        "READY",
                        "UNDATED",
                        "READY"));
        EngineClock.set(now.plus(Duration.ofHours(24)));
        assertThat(states()).containsEntry("IDLE", "READY");
        assertThat(get("head@example.be", STEPS + "/IDLE").body()).contains("\"late\":false");
        // Rita's deputy.
        assertThat(post("ana@example.be", "/IDLE/start").statusCode()).isEqualTo(200);
        EngineClock.set(now.plus(Duration.ofHours(26)));
        assertThat(get("head@example.be", STEPS + "/IDLE").body())
                .contains("\"state\":\"OPEN\"", "\"late\":true", "\"who\":\"ana@example.be\"");
        assertThat(post("ana@example.be", "/IDLE/close").statusCode()).isEqualTo(200);
        assertThat(get("ana@example.be", "/api/runs/STATES").body()).contains("\"percent\":33");
    }

    /** What the job executor does on a server. */
    private void runDueJobs() {
        List<Job> due = due();
        for (int rounds = 0; !due.isEmpty() && rounds < 20; rounds++) {
            due.forEach(job -> management.executeJob(job.getId()));
            due = due();
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().list().stream()
                .filter(job -> job.getProcessDefinitionKey().startsWith("STATES."))
                .toList();
    }

    private Map<String, String> states() {
        List<Map<String, String>> steps =
                JsonPath.read(get("ana@example.be", STEPS).body(), "$[*]['id','state']");
        Map<String, String> states = new LinkedHashMap<>();
        steps.forEach(step -> states.put(step.get("id"), step.get("state")));
        return states;
    }

    private HttpResponse<String> get(String who, String path) {
        return visitor().get(path, "Authorization", sessions.get(who));
    }

    private HttpResponse<String> post(String who, String path, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = sessions.get(who);
        return visitor().post(STEPS + path, "application/json", "", all);
    }

    private static String detail(HttpResponse<String> problem) {
        assertThat(problem.statusCode()).as(problem.body()).isEqualTo(409);
        return JsonPath.read(problem.body(), "$.detail");
    }
}
