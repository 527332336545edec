package be.ptr;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Many people at their screens, who all click in one moment. */
public final class Crowd {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String root;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Somebody starts a step; {@code authorization} is the header of that name. */
    public record Click(String run, String step, String person, String authorization) {}

    /** What came back, and how long that took. */
    public record Answer(Click click, int status, String body, Duration took) {
        /** Whether this click started the step. */
        public boolean started() {
            return status == 200 && body.contains("\"alreadyDone\":false");
        }
    }

    public Crowd(String root) {
        this.root = root;
    }

    /** Sends all clicks without waiting for an answer, then waits for all answers, in the order of the clicks. */
    public List<Answer> click(List<Click> clicks) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        clicks.forEach(click -> answers.add(send(click)));
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Answer> send(Click click) {
        String path = "/api/runs/" + encoded(click.run()) + "/steps/" + encoded(click.step()) + "/start";
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", click.authorization())
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        long begin = System.nanoTime();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> answer(click, answer, begin));
    }

    private static Answer answer(Click click, HttpResponse<String> answer, long begin) {
        return new Answer(click, answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
