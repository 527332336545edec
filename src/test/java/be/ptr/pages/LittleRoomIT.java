package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.workbook.PlanWorkbook;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A disk that is nearly full: people read, and are told why they can do no more; then everything goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LittleRoomIT extends ServerIT {
    private static final String START = "/api/runs/ROOM/steps/CO-1/start";

    @BeforeAll
    void aRun() {
        byte[] plan =
                PlanWorkbook.with().step("CO-1", "Arrêter").by("ana@example.be").bytes();
        visitor().upload("/api/runs/ROOM/plan", "plan.xlsx", plan, Map.of(), "Authorization", basic(LEAD));
    }

    @AfterEach
    void roomAgain() {
        FREE.set(Long.MAX_VALUE);
    }

    @Test
    void aProgramIsRefusedWithASentenceAndReadsOn() {
        String lead = basic(LEAD);
        FREE.set(0);

        HttpResponse<String> refused = visitor().json("POST", START, "", "Authorization", lead);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body())
                .contains("\"code\":\"no-room\"", "presque plus de place")
                .doesNotContain("number");
        assertThat(visitor().get("/api/runs/ROOM", "Authorization", lead).statusCode())
                .isEqualTo(200);

        FREE.set(Long.MAX_VALUE);
        assertThat(visitor().json("POST", START, "", "Authorization", lead).statusCode())
                .isNotEqualTo(503);
    }

    @Test
    void aPersonSignsInReadsAndIsToldWhyNothingIsSaved() {
        String password = passwordOf(LEAD);
        FREE.set(0);

        Visitor lead = visitor().signIn(LEAD.email(), password);
        assertThat(lead.get("/runs/ROOM/steps/CO-1").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = lead.form("/runs/ROOM/steps/CO-1", "verb=START", "Accept-Language", "fr");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(refused.body())
                .contains("Rien ne peut être enregistré pour le moment", "presque plus de place")
                .doesNotContain("Numéro", "citez");
    }

    @Test
    void tasklistShowsItsListsAndTheSentence() {
        Visitor responsible = signedIn(RESPONSIBLE);
        responsible.get("/camunda/app/tasklist/default/");
        String token = responsible.cookie("XSRF-TOKEN").orElse("");
        FREE.set(0);

        String engine = "/camunda/api/engine/engine/default/";
        assertThat(responsible
                        .json("POST", engine + "task/count", "{}", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isNotEqualTo(503);
        HttpResponse<String> refused =
                responsible.json("POST", engine + "task/1/claim", "{}", "X-XSRF-TOKEN", token, "Accept-Language", "en");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("\"message\":\"The server has hardly any room left");
    }

    @Test
    void healthSaysWhatIsShortAndStaysUpForWhoeverReads() {
        assertThat(visitor().get("/actuator/health").body()).contains("\"room\":{\"status\":\"UP\"}");
        FREE.set(0);

        HttpResponse<String> health = visitor().get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"room\":{\"status\":\"SHORT\"}", "\"mongo\":{\"status\":\"UP\"}")
                .doesNotContain("details", "/");
    }
}
