package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.TestSettings;
import be.ptr.configuration.Settings;
import be.ptr.defects.Defect;
import be.ptr.notification.weekly.WeeklyContent;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.Entry;
import be.ptr.progress.RunProgress;
import be.ptr.report.WeeklyReport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailbox providers cut what is longer than some 100 kB: however large the run, the report stays below. */
class ReportSizeTest {
    private static final Instant NOW = Instant.parse("2021-11-01T07:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(5);
    private static final String LEAD = "lead@example.be";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Arrêter le flux", "<é&> \"long\" "})
    void aReportAboutFourThousandStepsIsNotCut(String words) {
        Plan plan = plan(words);
        RunProgress progress = RunProgress.begun(plan, NOW, WINDOW);
        WeeklyReport report =
                WeeklyReport.of(progress, defects(plan, words), journal(plan), NOW.minus(Duration.ofDays(7)), WINDOW);
        Reader reader = new Reader(LEAD, "Léa", Language.FR);
        Content content = new WeeklyContent(report, reader, URI.create("https://ptr.example.be")).content();
        Settings settings = TestSettings.in(folder);
        Letterhead head = new Letterhead(
                plan.run(),
                true,
                plan.leads().stream().map(one -> one.contact()).toList());
        Composed mail = new Composer(settings, new Logo(settings)).compose(content, Language.FR, "", head);

        assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isBetween(30_000, 80_000);
        assertThat(mail.html()).contains("Votre équipe · OPS", "Les autres équipes", "de plus dans le classeur joint");
        assertThat(mail.attachments()).hasSize(1);
    }

    private static Plan plan(String words) {
        String label = words.repeat(20).substring(0, Math.min(255, words.length() * 20));
        PlanBuilder plan = PlanBuilder.run("DR1").lead(LEAD).phase("PP");
        for (int i = 0; i < 4_000; i++) {
            plan = plan.step("PP-" + i)
                    .label(label)
                    .team(i % 5 == 0 ? "OPS" : "T" + i % 5)
                    .by("person" + i % 60 + "@example.be")
                    .startingAt(NOW.plus(Duration.ofHours(i % 3 == 0 ? -5 : i % 7)))
                    .lasting(Duration.ofHours(1 + i % 9));
        }
        return plan.build();
    }

    private static List<Defect> defects(Plan plan, String words) {
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            defects.add(defect(plan.run(), plan.steps().get(i).id(), i, words.repeat(150)));
        }
        return defects;
    }

    private static List<Entry> journal(Plan plan) {
        List<Entry> journal = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            journal.add(Entry.about(
                    plan.run(), Entry.Kind.IMPORTED, NOW.minus(Duration.ofHours(i % 100)), LEAD, "plan.xlsx"));
        }
        return journal;
    }

    private static Defect defect(DryRun run, StepId step, int i, String text) {
        Defect.Severity severity = i % 2 == 0 ? Defect.Severity.BLOCKING : Defect.Severity.MINOR;
        return Defect.found("d" + i, run, step, LEAD, NOW.minusSeconds(i), severity, text, "", "");
    }
}
