package be.ptr.bench;

import be.ptr.Visitor;
import be.ptr.bench.BenchPlan.Others;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.People;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the server does for one person alone, by the size of the run: how long it is until a plan is there, the processor time
 * of a start and a close through the API with all that follows, and how long the answers take.
 */
final class ServingMeasure implements Measure {
    private static final List<Integer> SIZES = List.of(400, 4_000, 10_000);
    /** Of these the first are not counted. */
    private static final int LOOKS = 120;

    private static final int WARM = 40;

    @Override
    public void run() throws Exception {
        Table.head(
                "steps",
                "stored, deployed and begun, s",
                "start or close by API: processor time with the client's, ms",
                "elapsed p50, ms",
                "p95, ms",
                "GET /api/runs/{run} p50, ms",
                "p95, ms",
                "page of the run p50, ms",
                "p95, ms",
                "kB",
                "home p95, ms");
        try (RunningServer server = new RunningServer()) {
            for (int size : SIZES) {
                measure(server, size);
            }
        }
    }

    private static void measure(RunningServer server, int size) {
        String run = "serving-" + size;
        long begin = System.nanoTime();
        Plan plan = server.start(BenchPlan.of(run, size, Others.A_THIRD_FOR_DATES));
        double started = (System.nanoTime() - begin) / 1e9;
        server.bean(People.class).admit(plan.people());
        String password =
                server.bean(Accounts.class).resetPassword(BenchPlan.PERSON).orElseThrow();
        String basic = Visitor.basic(BenchPlan.PERSON, password);
        Visitor program = new Visitor(server.root());
        Visitor browser = new Visitor(server.root()).signIn(BenchPlan.PERSON, password);

        Figures figures = new Figures();
        double processor = clicks(server, program, basic, run, figures);
        looks("api", () -> program.get("/api/runs/" + run, "Authorization", basic), figures);
        looks("page", () -> browser.get("/runs/" + run + "?phase="), figures);
        looks("home", () -> browser.get("/"), figures);
        int bytes = browser.get("/runs/" + run + "?phase=").body().length();
        Table.row(
                size,
                started,
                processor,
                figures.millis("click"),
                figures.millis("click", 95),
                figures.millis("api"),
                figures.millis("api", 95),
                figures.millis("page"),
                figures.millis("page", 95),
                bytes / 1_000,
                figures.millis("home", 95));
    }

    /** Processor time of this JVM for each click, the first ones left out. */
    private static double clicks(RunningServer server, Visitor program, String basic, String run, Figures figures) {
        List<String> deeds = new ArrayList<>();
        for (int place = 0; place < BenchPlan.STEPS_OF_A_LANE; place++) {
            for (int lane = 0; lane < BenchPlan.LANES; lane++) {
                deeds.add(BenchPlan.lane(lane, place) + "/start");
                deeds.add(BenchPlan.lane(lane, place) + "/close");
            }
        }
        double before = 0;
        for (int i = 0; i < deeds.size(); i++) {
            String path = "/api/runs/" + run + "/steps/" + deeds.get(i);
            if (i == WARM) {
                before = Machine.processorMillis();
            }
            String step = deeds.get(i).substring(0, deeds.get(i).indexOf('/'));
            Waiting.until(Duration.ofMillis(5), () -> server.hasTask(new DryRun(run), step));
            long begin = System.nanoTime();
            answered(program.post(path, "application/json", "", "Authorization", basic));
            if (i >= WARM) {
                figures.add("click", System.nanoTime() - begin);
            }
        }
        return (Machine.processorMillis() - before) / (deeds.size() - WARM);
    }

    private static void looks(String name, Supplier<HttpResponse<String>> look, Figures figures) {
        for (int i = 0; i < LOOKS; i++) {
            long begin = System.nanoTime();
            answered(look.get());
            if (i >= WARM) {
                figures.add(name, System.nanoTime() - begin);
            }
        }
    }

    private static void answered(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }
}
