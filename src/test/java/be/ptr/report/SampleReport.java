package be.ptr.report;

import static be.ptr.plan.PlanBuilder.run;

import be.ptr.defects.Defect;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.Entry;
import be.ptr.progress.Fact;
import be.ptr.progress.Move;
import be.ptr.progress.RunProgress;
import be.ptr.progress.Snapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small run in the middle of its course, on Monday 1 November 2021 at 08:00 in Brussels. */
final class SampleReport {
    static final Instant NOW = Instant.parse("2021-11-01T07:00:00Z");
    static final Instant SINCE = Instant.parse("2021-10-25T06:00:00Z");
    static final Duration WINDOW = Duration.ofDays(5);

    private SampleReport() {}

    static Plan plan() {
        return run("DR1")
                .phase("PP")
                .step("PP-1")
                .label("Geler les développements")
                .team("DBA")
                .startingAt("2021-10-10T06:00:00Z")
                .step("PP-2")
                .label("Sauvegarder")
                .team("DBA")
                .startingAt("2021-10-26T06:00:00Z")
                .after("PP-1")
                .phase("CO")
                .step("CO-1")
                .label("Arrêter l'écran de mesurage")
                .startingAt("2021-10-30T06:00:00Z")
                .lasting(Duration.ofHours(2))
                .by("bea@example.be")
                .step("CO-2")
                .label("Copier")
                .team("DBA")
                .startingAt("2021-10-31T06:00:00Z")
                .after("CO-1")
                .step("CO-3")
                .label("Contrôler")
                .startingAt("2021-11-01T06:30:00Z")
                .lasting(Duration.ofHours(9))
                .step("CO-4")
                .label("Libérer")
                .startingAt("2021-11-01T06:00:00Z")
                .lasting(Duration.ofHours(9))
                .step("CO-5")
                .label("Ouvrir")
                .team("DBA")
                .startingAt("2021-11-06T07:00:00Z")
                .step("CO-6")
                .label("Fermer")
                .startingAt("2021-11-06T07:00:00Z")
                .after("CO-5")
                .step("CO-7")
                .label("Ranger")
                .startingAt("2021-11-06T07:00:01Z")
                .step("CO-8")
                .label("Annoncer")
                .startingAt("2021-12-06T07:00:00Z")
                .after("CO-7")
                .phase("FB-RB")
                .step("FB-1")
                .label("Revenir en arrière")
                .build();
    }

    static List<Move> moves() {
        return List.of(
                move("PP-1", Fact.STARTED, "2021-10-11T06:00:00Z"),
                move("PP-1", Fact.TERMINATED, "2021-10-12T06:00:00Z"),
                move("PP-2", Fact.STARTED, "2021-10-26T07:00:00Z"),
                move("PP-2", Fact.TERMINATED, "2021-10-27T06:00:00Z"),
                move("CO-4", Fact.STARTED, "2021-11-01T06:10:00Z"));
    }

    private static final Instant BEGIN = Instant.parse("2021-10-01T06:00:00Z");
    private static final Map<String, Instant> PHASES = Map.of("PP", BEGIN, "CO", BEGIN);

    static WeeklyReport report(Plan plan, List<Move> moves, List<Defect> defects) {
        RunProgress progress = Snapshots.at(NOW, plan, PHASES, moves, WINDOW);
        List<Entry> journal = new ArrayList<>(Snapshots.journal(NOW, plan, PHASES, moves, WINDOW));
        journal.add(Entry.about(
                plan.run(),
                Entry.Kind.IMPORTED,
                Instant.parse("2021-10-28T06:00:00Z"),
                "lead@example.be",
                "plan.xlsx"));
        return WeeklyReport.of(progress, defects, journal, SINCE, WINDOW);
    }

    static WeeklyReport report() {
        return report(plan(), moves(), List.of());
    }

    static Move move(String step, Fact fact, String at) {
        return new Move(new StepId(step), fact, Instant.parse(at), "ada@example.be", "", "");
    }
}
