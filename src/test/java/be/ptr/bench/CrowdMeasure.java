package be.ptr.bench;

import be.ptr.Crowd;
import be.ptr.Crowd.Answer;
import be.ptr.Crowd.Click;
import be.ptr.Visitor;
import be.ptr.engine.accounts.Accounts;
import be.ptr.engine.accounts.People;
import be.ptr.plan.CrowdedPlan;
import be.ptr.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 500 people start 400 steps at once through HTTP, each with a double click: what the slowest of them wait, against one
 * person alone who starts one step after the other on the same server.
 */
final class CrowdMeasure implements Measure {
    private static final int ROUNDS = 3;
    private static final int ALONE = 40;

    @Override
    public void run() throws Exception {
        Table.head(
                "round",
                "clicks",
                "alone: p50, ms",
                "p95, ms",
                "crowd: p50, ms",
                "p95, ms",
                "p99, ms",
                "all, s",
                "clicks/s",
                "processor time of a click, its client included, ms");
        try (RunningServer server = new RunningServer()) {
            Plan first = CrowdedPlan.of("crowd-0");
            server.bean(People.class).admit(first.people());
            Map<String, String> passwords = CrowdedPlan.people().stream()
                    .collect(Collectors.toMap(person -> person, person -> authorization(server, person)));
            // The first round warms up and is printed all the same: it is what the first morning is like.
            for (int round = 0; round < ROUNDS; round++) {
                measure(server, round, passwords);
            }
        }
    }

    private static String authorization(RunningServer server, String person) {
        return Visitor.basic(
                person, server.bean(Accounts.class).resetPassword(person).orElseThrow());
    }

    private static void measure(RunningServer server, int round, Map<String, String> authorizations) {
        String alone = "alone-" + round;
        server.start(CrowdedPlan.of(alone));
        Crowd somebody = new Crowd(server.root());
        List<Answer> quiet = new ArrayList<>();
        for (int step = 0; step < ALONE; step++) {
            String person = CrowdedPlan.rivals(step).get(0);
            quiet.addAll(somebody.click(
                    List.of(new Click(alone, CrowdedPlan.step(step), person, authorizations.get(person)))));
        }
        String run = "crowd-" + round;
        server.start(CrowdedPlan.of(run));
        // Others, whose connections have not grown old meanwhile.
        Crowd everybody = new Crowd(server.root());
        long begin = System.nanoTime();
        double before = Machine.processorMillis();
        List<Answer> busy = everybody.click(clicks(run, authorizations));
        double processor = Machine.processorMillis() - before;
        double seconds = (System.nanoTime() - begin) / 1e9;
        check(busy);
        Table.row(
                round,
                busy.size(),
                millis(quiet, 50),
                millis(quiet, 95),
                millis(busy, 50),
                millis(busy, 95),
                millis(busy, 99),
                seconds,
                busy.size() / seconds,
                processor / busy.size());
    }

    private static List<Click> clicks(String run, Map<String, String> authorizations) {
        List<Click> clicks = new ArrayList<>();
        for (int step = 0; step < CrowdedPlan.STEPS; step++) {
            for (String person : CrowdedPlan.rivals(step)) {
                Click click = new Click(run, CrowdedPlan.step(step), person, authorizations.get(person));
                clicks.addAll(List.of(click, click));
            }
        }
        return clicks;
    }

    private static void check(List<Answer> answers) {
        long starts = answers.stream().filter(Answer::started).count();
        long failures = answers.stream()
                .filter(answer -> answer.status() != 200 && answer.status() != 409)
                .count();
        if (starts != CrowdedPlan.STEPS || failures > 0) {
            throw new IllegalStateException(starts + " starts, " + failures + " failures");
        }
    }

    private static double millis(List<Answer> answers, int percent) {
        double[] sorted = answers.stream()
                .mapToDouble(answer -> answer.took().toNanos() / 1e6)
                .sorted()
                .toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
