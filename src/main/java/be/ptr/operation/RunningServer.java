package be.ptr.operation;

import be.ptr.intake.Report;
import be.ptr.intake.Stage;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.web.util.UriUtils;

/** The server that holds the data folder, reached through its operator's door. */
public final class RunningServer implements Operations {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Duration IMPORTS_WITHIN = Duration.ofMinutes(15);
    private static final long WAITS_AT_MOST = Duration.ofMinutes(30).toNanos();
    private static final String PLACE = "place";
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final OperatorPass pass;
    private final Language language;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(ANSWERS_WITHIN)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    private RunningServer(OperatorPass pass, Language language) {
        this.pass = pass;
        this.language = language;
    }

    /**
     * The server that holds {@code dataFolder}; empty when none answers, also when one has left its pass behind.
     *
     * @param language of its sentences
     * @throws UncheckedIOException when the pass may not be read
     */
    public static Optional<RunningServer> find(Path dataFolder, Language language) {
        try {
            return OperatorPass.read(dataFolder)
                    .map(pass -> new RunningServer(pass, language))
                    .filter(RunningServer::knowsUs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean knowsUs() {
        try {
            return send(request("/api/operator").timeout(ANSWERS_WITHIN).GET()).statusCode() == NO_CONTENT;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    @Override
    public Report check(Path workbook, DryRun run, IntConsumer waiting) {
        return read(workbook, run, "check=true", waiting);
    }

    @Override
    public Report bring(Path workbook, DryRun run, boolean hold, Consumer<Stage> progress, IntConsumer waiting) {
        return read(workbook, run, "check=false&hold-mails=" + hold, waiting);
    }

    private Report read(Path workbook, DryRun run, String query, IntConsumer waiting) {
        try {
            HttpResponse<String> answer = send(workbook, run, query);
            for (long begin = System.nanoTime(); isBusy(answer) && System.nanoTime() - begin < WAITS_AT_MOST; ) {
                waiting.accept(json.readTree(answer.body()).path(PLACE).asInt());
                pause(answer);
                answer = send(workbook, run, query);
            }
            if (answer.statusCode() != OK && answer.statusCode() != UNPROCESSABLE) {
                throw declined(answer);
            }
            return json.readValue(answer.body(), Report.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(Path workbook, DryRun run, String query) throws IOException {
        FileForm form = FileForm.of(workbook);
        return send(request("/api/runs/" + UriUtils.encode(run.name(), "UTF-8") + "/plan?" + query)
                .timeout(IMPORTS_WITHIN)
                .header("Content-Type", form.type())
                .POST(form.body()));
    }

    /** The server reads other workbooks before this one. */
    private boolean isBusy(HttpResponse<String> answer) throws IOException {
        return answer.statusCode() == UNAVAILABLE
                && json.readTree(answer.body()).has(PLACE);
    }

    private static void pause(HttpResponse<String> answer) throws IOException {
        try {
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public Optional<String> resetPassword(String account) {
        try {
            HttpResponse<String> answer = send(request("/api/operator/passwords")
                    .timeout(IMPORTS_WITHIN)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(Map.of("account", account)))));
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != OK) {
                throw declined(answer);
            }
            return Optional.of(json.readTree(answer.body()).path("password").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the server running. */
    @Override
    public void close() {}

    private Declined declined(HttpResponse<String> answer) throws IOException {
        JsonNode problem = json.readTree(answer.body());
        return new Declined(answer.statusCode(), problem.path("detail").asText("HTTP " + answer.statusCode()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(pass.server().resolve(path))
                .header("Authorization", "Bearer " + pass.token())
                .header("Accept-Language", language.code());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
