package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.workbook.PlanWorkbook;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program may send twice. */
class RepetitionIT extends ServerIT {
    private static final String STEPS = "/api/runs/KEYS/steps/";

    private String ana = "";

    @BeforeEach
    void aRunWithStepsThatAreReady() {
        byte[] plan = plan("A", "B", "C", "D", "E", "F").bytes();
        HttpResponse<String> imported =
                visitor().upload("/api/runs/KEYS/plan", "plan.xlsx", plan, Map.of(), "Authorization", basic(LEAD));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        ana = Visitor.basic("ana@example.be", passwordOf("ana@example.be"));
    }

    private static PlanWorkbook plan(String... ids) {
        PlanWorkbook plan = PlanWorkbook.with();
        for (String id : ids) {
            plan.step(id, "Étape " + id).by("ana@example.be");
        }
        return plan;
    }

    @Test
    void theSameRequestIsCarriedOutOnceAndAnsweredWordForWord() {
        HttpResponse<String> first = post("A/start", "", "key-1");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(JsonPath.<Boolean>read(first.body(), "$.alreadyDone")).isFalse();

        HttpResponse<String> again = post("A/start", "", "key-1");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void aKeyStandsForOneBodyOfOnePersonOnOnePath() {
        assertThat(post("B/start", "{}", "key-2").statusCode()).isEqualTo(200);

        HttpResponse<String> other = post("B/start", "{ }", "key-2");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<String>read(other.body(), "$.code")).isEqualTo("key-reused");
        assertThat(JsonPath.<String>read(other.body(), "$.detail")).contains("déjà servi");
        assertThat(post("C/start", "{}", "key-2").statusCode()).isEqualTo(200);
        HttpResponse<String> stranger = visitor()
                .post(
                        STEPS + "B/start",
                        "application/json",
                        "{}",
                        "Authorization",
                        basic(OTHER),
                        "Idempotency-Key",
                        "key-2");
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(stranger.body(), "$.code")).isEqualTo("already-started");
    }

    @Test
    void aRefusalFreesItsKey() {
        assertThat(post("D/close", "", "key-3").statusCode()).isEqualTo(409);
        assertThat(post("D/start", "", "other").statusCode()).isEqualTo(200);

        HttpResponse<String> closed = post("D/close", "", "key-3");

        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> wishes = IntStream.range(0, 16)
                    .<Callable<HttpResponse<String>>>mapToObj(one -> () -> post("E/start", "", "key-4"))
                    .toList();
            int first = 0;
            for (Future<HttpResponse<String>> wish : crowd.invokeAll(wishes)) {
                HttpResponse<String> answer = wish.get();
                boolean busy = answer.statusCode() == 409;
                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 409);
                assertThat(answer.body()).contains(busy ? "\"key-busy\"" : "\"alreadyDone\":false");
                first += !busy
                                && answer.headers()
                                        .firstValue("Idempotent-Replayed")
                                        .isEmpty()
                        ? 1
                        : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void anUploadIsTheSameWhateverStandsBetweenItsParts() {
        byte[] file = plan("A").bytes();
        String lead = basic(LEAD);
        HttpResponse<String> first = upload(file, lead);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);

        assertThat(upload(file, lead).headers().firstValue("Idempotent-Replayed"))
                .hasValue("true");
        assertThat(upload(plan("B").bytes(), lead).statusCode()).isEqualTo(422);
    }

    @Test
    void aKeyThatCannotBeOneIsRefusedAndSoIsABodyWithoutEnd() {
        for (String key : List.of("a b", "k".repeat(256), " ")) {
            HttpResponse<String> refused = post("A/start", "", key);
            assertThat(refused.statusCode()).as(key).isEqualTo(400);
            assertThat(JsonPath.<String>read(refused.body(), "$.code")).isEqualTo("wrong-key");
        }
        HttpResponse<String> large = post("A/start", " ".repeat(300_000), "key-6");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(JsonPath.<String>read(large.body(), "$.code")).isEqualTo("body-too-large");
    }

    private HttpResponse<String> upload(byte[] file, String lead) {
        return visitor()
                .upload(
                        "/api/runs/KEYS/plan?check=true",
                        "plan.xlsx",
                        file,
                        Map.of(),
                        "Authorization",
                        lead,
                        "Idempotency-Key",
                        "key-7");
    }

    private HttpResponse<String> post(String path, String body, String key) {
        return visitor().post(STEPS + path, "application/json", body, "Authorization", ana, "Idempotency-Key", key);
    }
}
