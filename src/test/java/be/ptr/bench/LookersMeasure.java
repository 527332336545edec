package be.ptr.bench;

import be.ptr.Crowd;
import be.ptr.Crowd.Click;
import be.ptr.Visitor;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.People;
import be.ptr.plan.CrowdedPlan;
import be.ptr.plan.Plan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** 500 people who look at a page every ten seconds, while twenty times a second somebody clicks; e-mails are announced. */
final class LookersMeasure implements Measure {
    private static final int PEOPLE = 500;
    /** So many have a session; the others of the 500 share theirs. */
    private static final int SESSIONS = 50;

    private static final Duration EACH = Duration.ofSeconds(10);
    private static final int CLICKS_A_SECOND = 20;
    private static final List<String> PAGES =
            List.of("/", "/mine", "/runs/%s?phase=", "/runs/%s/defects", "/api/runs/%s");

    @Override
    public void run() throws Exception {
        Table.head(
                "round",
                "clicks",
                "p50, ms",
                "p95, ms",
                "p99, ms",
                "pages",
                "p50, ms",
                "p95, ms",
                "answers of 5xx or none");
        try (RunningServer server = new RunningServer()) {
            server.bean(People.class).admit(CrowdedPlan.of("look-0").people());
            Map<String, String> passwords = CrowdedPlan.people().stream()
                    .collect(Collectors.toMap(
                            person -> person,
                            person -> server.bean(Accounts.class)
                                    .resetPassword(person)
                                    .orElseThrow()));
            List<String> sessions = CrowdedPlan.people().stream()
                    .limit(SESSIONS)
                    .map(person -> session(server, person, passwords.get(person)))
                    .toList();
            for (int round = 0; round < 3; round++) {
                measure(server, round, sessions, passwords);
            }
        }
    }

    private static String session(RunningServer server, String person, String password) {
        return new Visitor(server.root())
                .signIn(person, password)
                .cookie("JSESSIONID")
                .orElseThrow();
    }

    private static void measure(RunningServer server, int round, List<String> sessions, Map<String, String> passwords)
            throws Exception {
        String run = "look-" + round;
        Plan plan = server.start(CrowdedPlan.of(run));
        Figures figures = new Figures();
        AtomicInteger failures = new AtomicInteger();
        ConcurrentLinkedQueue<Long> looks = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> clicked = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<CompletableFuture<?>> pending = new ConcurrentLinkedQueue<>();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Crowd crowd = new Crowd(server.root());
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
        ScheduledExecutorService clickers = Executors.newScheduledThreadPool(32);
        AtomicInteger look = new AtomicInteger();
        AtomicInteger click = new AtomicInteger();
        long begin = System.nanoTime();
        Future<?> looking = clock.scheduleAtFixedRate(
                () -> {
                    int number = look.getAndIncrement();
                    String path = PAGES.get(number % PAGES.size()).formatted(run);
                    pending.add(look(client, server.root() + path, sessions.get(number % SESSIONS), looks, failures));
                },
                0,
                EACH.toNanos() / PEOPLE,
                TimeUnit.NANOSECONDS);
        Future<?> clicking = clock.scheduleAtFixedRate(
                () -> {
                    int number = click.getAndIncrement();
                    if (number < plan.steps().size()) {
                        clickers.execute(() -> click(crowd, run, number, passwords, clicked, failures));
                    }
                },
                0,
                TimeUnit.SECONDS.toNanos(1) / CLICKS_A_SECOND,
                TimeUnit.NANOSECONDS);
        Waiting.until(
                Duration.ofMillis(100),
                () -> clicked.size() + failures.get() >= plan.steps().size());
        looking.cancel(false);
        clicking.cancel(false);
        clock.shutdown();
        clickers.shutdown();
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).join();
        looks.forEach(nanos -> figures.add("look", nanos));
        clicked.forEach(nanos -> figures.add("click", nanos));
        Table.row(
                round + " of " + (System.nanoTime() - begin) / 1_000_000_000 + " s, " + Machine.load(),
                clicked.size(),
                figures.millis("click"),
                figures.millis("click", 95),
                figures.millis("click", 99),
                looks.size(),
                figures.millis("look"),
                figures.millis("look", 95),
                failures.get());
    }

    private static CompletableFuture<?> look(
            HttpClient client,
            String address,
            String session,
            ConcurrentLinkedQueue<Long> looks,
            AtomicInteger failures) {
        long begin = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", "JSESSIONID=" + session)
                .timeout(Duration.ofMinutes(1))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).handle((answer, failed) -> {
            count(failed == null ? answer : null, begin, looks, failures);
            return begin;
        });
    }

    private static void count(
            HttpResponse<String> answer, long begin, ConcurrentLinkedQueue<Long> looks, AtomicInteger failures) {
        if (answer == null || answer.statusCode() != 200) {
            failures.incrementAndGet();
        } else {
            looks.add(System.nanoTime() - begin);
        }
    }

    private static void click(
            Crowd crowd,
            String run,
            int number,
            Map<String, String> passwords,
            ConcurrentLinkedQueue<Long> clicked,
            AtomicInteger failures) {
        String person = CrowdedPlan.rivals(number).get(0);
        Click click = new Click(
                run, CrowdedPlan.step(number), person, Visitor.basic(person, passwords.getOrDefault(person, "")));
        crowd.click(List.of(click)).forEach(answer -> {
            if (answer.status() == 200) {
                clicked.add(answer.took().toNanos());
            } else {
                failures.incrementAndGet();
            }
        });
    }
}
