package be.ptr.hostile;

import be.ptr.workbook.NastyShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A lead, or somebody with a lead's password, has the nastiest workbooks checked, all in one moment. */
public record ManyChecks(int checks, Duration length) implements Attack {
    private static final String BOUNDARY = "----many-checks";
    private static final Duration LONGEST_CLICK = Duration.ofSeconds(5);
    private static final List<NastyShape> SHAPES =
            List.of(NastyShape.WIDE_ROWS_OF_TEXTS, NastyShape.LOOPS, NastyShape.FINDINGS);

    @Override
    public Finding against(Victim victim) throws Exception {
        String tried = checks + " checks of the largest workbooks at once";
        Optional<String> account = victim.account();
        if (account.isEmpty()) {
            return new Finding(tried, "not tried, nobody was lent who may import (-Daccount)", true);
        }
        Path folder = Files.createTempDirectory("hostile");
        try {
            return against(victim, account.get(), tried, folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Finding against(Victim victim, String account, String tried, Path folder) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        Instant end = Instant.now().plus(length);
        List<Check> running = new ArrayList<>();
        for (int i = 0; i < checks; i++) {
            byte[] body = form(SHAPES.get(i % SHAPES.size()).write(folder));
            running.add(new Check(client, request(victim, account, body)));
        }
        running.forEach(Check::send);
        Duration worst = Duration.ZERO;
        while (Instant.now().isBefore(end) && running.stream().anyMatch(check -> !check.isDone())) {
            Duration click = victim.click();
            worst = click.compareTo(worst) > 0 ? click : worst;
            TimeUnit.MILLISECONDS.sleep(500);
        }
        long done = running.stream().filter(Check::isDone).count();
        long waited = running.stream().filter(Check::hasWaited).count();
        return new Finding(
                tried,
                done + " answered, " + waited + " of them told to wait first, longest click " + worst.toMillis()
                        + " ms",
                done == checks && worst.compareTo(LONGEST_CLICK) < 0);
    }

    private static HttpRequest request(Victim victim, String account, byte[] body) {
        String basic = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(victim.at("/api/runs/DR1/plan?check=true"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static byte[] form(Path file) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.xlsx\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(Files.readAllBytes(file));
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** One check, sent again as long as it is told to wait. */
    private static final class Check {
        private final HttpClient client;
        private final HttpRequest request;
        private volatile boolean waited;
        private volatile boolean done;

        Check(HttpClient client, HttpRequest request) {
            this.client = client;
            this.request = request;
        }

        /** What comes of it is found out by asking; a failure leaves it undone. */
        @SuppressWarnings("FutureReturnValueIgnored")
        void send() {
            client.sendAsync(request, BodyHandlers.discarding()).thenAccept(this::read);
        }

        private void read(HttpResponse<Void> answer) {
            if (answer.statusCode() == 503) {
                waited = true;
                long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
                CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS).execute(this::send);
            } else {
                done = answer.statusCode() == 200;
            }
        }

        boolean isDone() {
            return done;
        }

        boolean hasWaited() {
            return waited;
        }
    }
}
