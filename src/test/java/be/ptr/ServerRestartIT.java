package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start with the packaged sample, a stop and a start, and a power cut: nothing is lost in between. */
class ServerRestartIT {
    private static final Duration WINDOW = Duration.ofDays(5);
    private static final DateTimeFormatter ENGINE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ")
            .toFormatter();

    @TempDir
    Path folder;

    private String admin;
    private String lead;
    private String leadPassword;

    /** Everything of a run that can be seen from outside. */
    private record Situation(
            Instant at,
            List<Map<String, Object>> steps,
            List<Map<String, Object>> jobs,
            List<Map<String, Object>> tasks) {

        /** What no passing of time between {@code from} and {@code to} can have changed. */
        Set<Map<String, Object>> steady(Instant from, Instant to) {
            Set<Map<String, Object>> steady = new HashSet<>();
            steps.stream().filter(step -> isSteady(step, from, to)).forEach(steady::add);
            jobs.stream().filter(job -> outside(time(job, "dueDate"), from, to)).forEach(steady::add);
            tasks.stream()
                    .filter(task -> outside(time(task, "created"), from, to))
                    .forEach(steady::add);
            return steady;
        }

        private static boolean isSteady(Map<String, Object> step, Instant from, Instant to) {
            Instant start = step.get("start") == null ? null : Instant.parse((String) step.get("start"));
            Instant due = step.get("due") == null ? null : Instant.parse((String) step.get("due"));
            return outside(start, from, to)
                    && outside(start == null ? null : start.minus(WINDOW), from, to)
                    && outside(due, from, to);
        }

        private static Instant time(Map<String, Object> row, String key) {
            return row.get(key) == null ? null : ENGINE_TIME.parse((String) row.get(key), Instant::from);
        }

        private static boolean outside(Instant instant, Instant from, Instant to) {
            return instant == null || instant.isBefore(from) || instant.isAfter(to);
        }
    }

    @Test
    void theSampleGoesOnAfterAStopAndAfterAPowerCut() throws Exception {
        Situation before;
        try (Launched first = Launched.in(folder)) {
            readPasswords(first);
            first.until("PTR-D01");
            newcomersSeeAllStates(first);
            before = situation(first);
            first.stop();
        }
        assertThat(demonstrations()).isOne();
        String closed;
        try (Launched second = Launched.in(folder)) {
            second.until("PTR-S04");
            Situation after = situation(second);
            assertThat(before.jobs()).hasSizeGreaterThan(20);
            assertThat(before.tasks()).isNotEmpty();
            assertThat(after.steady(before.at(), after.at())).isEqualTo(before.steady(before.at(), after.at()));
            closed = closeAStep(second);
            second.kill();
        }
        try (Launched third = Launched.in(folder)) {
            third.until("PTR-S04");
            assertThat(step(third, closed)).containsEntry("state", "TERMINATED").containsEntry("who", lead);
            third.stop();
        }
    }

    private void readPasswords(Launched server) throws InterruptedException {
        admin = secret(server.line(line -> line.contains("Administrateur : ")));
        String line = server.line(text -> text.contains("Pilote : "));
        lead = line.replaceFirst(".*Pilote : (\\S+).*", "$1");
        leadPassword = secret(line);
    }

    private static String secret(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private void newcomersSeeAllStates(Launched server) {
        Map<String, Integer> states = JsonPath.read(get(server, "/api/runs/DR1"), "$.states");
        assertThat(states)
                .hasSize(7)
                .allSatisfy((state, steps) -> assertThat(steps).as(state).isPositive());
    }

    /** How often the log says that the demonstration began. */
    private long demonstrations() throws SQLException {
        try (Connection engine = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("engine"), "ptr", "");
                Statement query = engine.createStatement();
                ResultSet count = query.executeQuery(
                        "select count(*) from PTR_FACT where RUN_ = 'DR1' and KIND_ = 'DEMONSTRATION_STARTED'")) {
            count.next();
            return count.getLong(1);
        }
    }

    private Situation situation(Launched server) {
        Visitor cockpit = new Visitor(server.root()).signIn("admin", admin);
        String engine = "/camunda/api/engine/engine/default/";
        Instant at = Instant.now();
        return new Situation(
                at,
                JsonPath.read(get(server, "/api/runs/DR1/steps"), "$"),
                JsonPath.read(cockpit.get(engine + "job?maxResults=2000").body(), "$"),
                JsonPath.read(cockpit.get(engine + "task?maxResults=2000").body(), "$"));
    }

    /** Returns when the program has said that it is done, and not a moment later. */
    private String closeAStep(Launched server) {
        List<String> ready = JsonPath.read(get(server, "/api/runs/DR1/steps?state=READY"), "$[*].id");
        List<String> open = JsonPath.read(get(server, "/api/runs/DR1/steps?state=OPEN"), "$[*].id");
        String id = Stream.concat(ready.stream(), open.stream()).findFirst().orElseThrow();
        if (ready.contains(id)) {
            assertThat(post(server, id, "start").statusCode()).isEqualTo(200);
        }
        assertThat(post(server, id, "close").statusCode()).isEqualTo(200);
        return id;
    }

    private HttpResponse<String> post(Launched server, String step, String verb) {
        return new Visitor(server.root())
                .post("/api/runs/DR1/steps/" + step + "/" + verb, "application/json", "", "Authorization", basic());
    }

    private Map<String, Object> step(Launched server, String id) {
        List<Map<String, Object>> steps = JsonPath.read(get(server, "/api/runs/DR1/steps"), "$");
        return steps.stream()
                .filter(step -> id.equals(step.get("id")))
                .collect(Collectors.toList())
                .get(0);
    }

    private String get(Launched server, String path) {
        HttpResponse<String> answer = new Visitor(server.root()).get(path, "Authorization", basic());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private String basic() {
        return Visitor.basic(lead, leadPassword);
    }
}
