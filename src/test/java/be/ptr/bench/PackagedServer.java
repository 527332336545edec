package be.ptr.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as a server in a process of its own. */
final class PackagedServer implements AutoCloseable {
    static final Duration PAUSE = Duration.ofMillis(100);
    private static final Pattern PASSWORD = Pattern.compile("(\\S+) +mot de passe : (\\S+)");

    private final int port = FreePort.any();
    private final Path log;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * Starts it and returns at once.
     *
     * @param folder keeps its stores and its output
     */
    PackagedServer(Path folder, List<String> jvm, String... arguments) throws IOException {
        this.log = Files.createTempFile(folder, "server", ".log");
        List<String> command = new ArrayList<>(PackagedProgram.command(jvm));
        command.add("--server.host=127.0.0.1");
        command.add("--server.port=" + port);
        command.add("--database.port=" + FreePort.any());
        command.add("--server.data-folder=" + folder.resolve("data"));
        command.addAll(List.of(arguments));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    void awaitHealthy() {
        Waiting.until(PAUSE, () -> status("/actuator/health", "") == 200);
    }

    /** Waits until the output holds a line with this text. */
    void awaitOutput(String text) {
        Waiting.until(PAUSE, () -> output().contains(text));
    }

    /** What {@code curl -u} takes, of the first person that the output names after {@code role}. */
    String credentials(String role) {
        Matcher found = PASSWORD.matcher(output().substring(output().indexOf(role + " :")));
        if (!found.find()) {
            throw new IllegalStateException("no password of " + role + " in\n" + output());
        }
        return found.group(1) + ":" + found.group(2);
    }

    /** HTTP status; 0 when nobody answers. */
    int status(String path, String credentials) {
        try {
            return http.send(request(path, credentials).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Uploads a workbook as the plan of a run. */
    HttpResponse<String> importPlan(String run, Path workbook, String credentials)
            throws IOException, InterruptedException {
        String boundary = "----bench";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = request("/api/runs/" + run + "/plan", credentials)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Files.readAllBytes(workbook), tail)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String credentials) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!credentials.isEmpty()) {
            byte[] plain = credentials.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
        }
        return request;
    }

    /** Processor time so far: what the start costs, however busy the machine is otherwise. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** Megabytes of objects that are reachable. */
    double liveMegabytes() throws IOException, InterruptedException {
        return PackagedProgram.liveMegabytes(process.pid());
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it as an operator does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
