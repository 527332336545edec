package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.intake.ReadingLine.Turn;
import be.ptr.workbook.PlanWorkbook;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While one workbook is read, the others wait and know their place. */
class ImportsInLineIT extends ServerIT {
    private static final int API_WAITS = 4;

    /** Written once: a workbook tells when it was made. */
    private final Map<String, byte[]> plans = new HashMap<>();

    @Autowired
    private ReadingLine line;

    @Test
    void thePageShowsThePlaceAndGoesOnByItself() {
        Visitor lead = signedIn(LEAD);
        String first;
        String second;
        try (Turn reading = line.join()) {
            assertThat(reading.await()).isTrue();
            first = upload(lead);
            second = upload(lead);
            HttpResponse<String> waiting = lead.get(second);
            assertThat(waiting.statusCode()).isEqualTo(200);
            assertThat(waiting.body())
                    .contains("Votre classeur pour NONE attend son tour", "Avant vous : 2 classeurs.")
                    .contains("Restez sur cette page", "http-equiv=\"refresh\"");
            assertThat(lead.get(first).body()).contains("Avant vous : un classeur.");
        }
        assertThat(ended(lead, second).body()).contains("action=\"/import/");
        assertThat(ended(lead, first).body()).contains("action=\"/import/");
    }

    @Test
    void theApiAnswersWithThePlaceAndWhenToTryAgain() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i <= API_WAITS; i++) {
            turns.add(line.join());
        }
        try {
            HttpResponse<String> busy = check("CO-1");
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(JsonPath.<String>read(busy.body(), "$.code")).isEqualTo("reading-busy");
            assertThat(JsonPath.<Integer>read(busy.body(), "$.place")).isEqualTo(API_WAITS + 1);
            assertThat(JsonPath.<String>read(busy.body(), "$.detail"))
                    .contains("un seul est lu à la fois", "la même demande garde sa place pendant une minute");
            assertThat(JsonPath.<Boolean>read(busy.body(), "$.kept")).isTrue();
            turns.add(line.join());

            assertThat(JsonPath.<Integer>read(check("CO-2").body(), "$.place"))
                    .as("another one comes last, behind those who are there")
                    .isEqualTo(API_WAITS + 2);
            assertThat(JsonPath.<Integer>read(check("CO-1").body(), "$.place"))
                    .as("the same has the place it had")
                    .isEqualTo(API_WAITS + 1);
        } finally {
            turns.forEach(Turn::close);
        }
        assertThat(check("CO-1").statusCode()).isEqualTo(200);
        assertThat(check("CO-2").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> check(String step) {
        byte[] plan = plans.computeIfAbsent(step, ImportsInLineIT::plan);
        return visitor()
                .upload("/api/runs/NONE/plan?check=true", "plan.xlsx", plan, Map.of(), "Authorization", basic(LEAD));
    }

    private static byte[] plan(String step) {
        return PlanWorkbook.with().step(step, "Arrêter").bytes();
    }

    private static String upload(Visitor lead) {
        String token = Visitor.formToken(lead.get("/import"));
        return lead.upload("/import", "plan.xlsx", plan("CO-1"), Map.of("run", "NONE", "_csrf", token))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static HttpResponse<String> ended(Visitor lead, String ticket) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        HttpResponse<String> page = lead.get(ticket);
        while (page.body().contains("http-equiv=\"refresh\"") && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(50_000_000);
            page = lead.get(ticket);
        }
        return page;
    }
}
