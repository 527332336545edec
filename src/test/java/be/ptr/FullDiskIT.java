package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.workbook.PlanWorkbook;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot write any more: the program ends by itself, and the next start has all that was acknowledged. */
class FullDiskIT {
    private static final String TEXT = "Écran vide. ".repeat(800);
    private static final int MOST = 4_000;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its shell sets no limit to the size of a file")
    void theProgramEndsAndNothingAcknowledgedIsLost() throws Exception {
        byte[] plan =
                PlanWorkbook.with().step("CO-1", "Arrêter").by("ana@example.be").bytes();
        String lead;
        List<String> acknowledged = new ArrayList<>();
        try (Launched program = Launched.withFilesUpTo(8 << 10, folder, "--excel.file=", "--server.min-free=0")) {
            String line = program.line(text -> text.contains("Administrateur : "));
            String admin = Visitor.basic("admin", line.substring(line.lastIndexOf(' ') + 1));
            Visitor visitor = new Visitor(program.root());
            assertThat(visitor.upload("/api/runs/DR1/plan", "plan.xlsx", plan, Map.of(), "Authorization", admin)
                            .statusCode())
                    .isEqualTo(200);
            lead = Visitor.basic("lead@example.be", newPassword(visitor));
            fill(visitor, lead, acknowledged);

            assertThat(program.exitCode()).isEqualTo(Exhaustion.EXIT_CODE);
            assertThat(program.output())
                    .filteredOn(said -> said.contains("PTR-S07"))
                    .hasSize(1);
        }
        assertThat(acknowledged).hasSizeGreaterThan(20).hasSizeLessThan(MOST);
        try (Launched again = Launched.in(folder, "--excel.file=")) {
            again.until("PTR-S04");
            HttpResponse<String> stored = new Visitor(again.root()).get("/api/runs/DR1/defects", "Authorization", lead);
            assertThat(JsonPath.<List<String>>read(stored.body(), "$[*].reference"))
                    .containsAll(acknowledged);
        }
    }

    @Test
    void withLittleRoomTheServerStartsLetsPeopleReadAndIsHealthyForIt() throws Exception {
        try (Launched program = Launched.in(folder, "--server.min-free=1000000")) {
            program.until("Administrateur : ").until("PTR-D05");
            Visitor visitor = new Visitor(program.root());

            assertThat(visitor.json("POST", "/api/runs/DR1/transfer", "{}").statusCode())
                    .isEqualTo(503);
            HttpResponse<String> health = visitor.get("/actuator/health");
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(health.body())
                    .contains("\"room\":{\"status\":\"SHORT\"}", "\"jobExecutor\":{\"status\":\"UP\"}");
            program.stop();
            assertThat(program.output()).noneMatch(line -> line.contains("PTR-D01"));
        }
    }

    private String newPassword(Visitor visitor) throws IOException {
        String token = Files.readAllLines(folder.resolve("operator")).get(1);
        String account = "{\"account\":\"lead@example.be\"}";
        HttpResponse<String> answer =
                visitor.json("POST", "/api/operator/passwords", account, "Authorization", "Bearer " + token);
        return JsonPath.read(answer.body(), "$.password");
    }

    /** Until the program refuses, fails or is gone. */
    private static void fill(Visitor visitor, String lead, List<String> acknowledged) {
        try {
            for (int number = 0; number < MOST; number++) {
                String reference = "TCK-" + number;
                HttpResponse<String> answer = visitor.json(
                        "POST",
                        "/api/runs/DR1/steps/CO-1/defects",
                        "{\"text\":\"" + TEXT + "\",\"reference\":\"" + reference + "\"}",
                        "Authorization",
                        lead);
                if (answer.statusCode() >= 300) {
                    assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(500);
                    return;
                }
                acknowledged.add(reference);
            }
        } catch (UncheckedIOException gone) {
            // As expected.
        }
    }
}
