package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Criticality;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {
    @TempDir
    Path folder;

    @Test
    void readsEveryColumnOfAStep() {
        Plan plan = read(PlanWorkbook.with()
                .step("CO-1", "Arrêter")
                .step("CO-2", "Copier")
                .after("co-1")
                .start("T0 + 1j 09:30")
                .lasting("1h30")
                .by("Ana Membre", "HEAD@example.be")
                .set("Description", "Copier tout")
                .set("Environnement", "int")
                .set("Milestone", "t0")
                .set("Criticité", "Bloquante")
                .set("Remarque MIG", "à voir"));

        Step step = plan.steps().get(1);
        assertThat(step)
                .isEqualTo(new Step(
                        new StepId("CO-2"),
                        "Copier",
                        "Copier tout",
                        "CO",
                        List.of(new StepId("CO-1")),
                        Instant.parse("2018-04-03T07:30:00Z"),
                        "T0 + 1j 09:30",
                        Duration.ofMinutes(90),
                        "ENG",
                        List.of("ana@example.be", "head@example.be"),
                        List.of("INT"),
                        List.of("T0"),
                        Criticality.BLOCKING,
                        Map.of("Remarque MIG", "à voir"),
                        3));
    }

    @Test
    void headsTakeAStepThatNamesNobody() {
        Plan plan = read(PlanWorkbook.with().step("CO-1", "Arrêter"));
        assertThat(plan.steps().get(0).responsibles()).containsExactly("head@example.be", "dept@example.be");
    }

    @Test
    void readsDatesAsCellsAndAsText() {
        Plan plan = read(PlanWorkbook.with()
                .step("1", "cellule")
                .start(LocalDateTime.of(2018, 4, 2, 8, 0))
                .step("2", "texte")
                .start("02/04/2018 08:00")
                .step("3", "heure à part")
                .start("02/04/2018")
                .set("Heure", LocalTime.of(8, 0))
                .step("4", "ISO")
                .start("2018-04-02T08:00"));
        assertThat(plan.steps()).extracting(Step::start).containsOnly(Instant.parse("2018-04-02T06:00:00Z"));
    }

    private Plan read(PlanWorkbook workbook) {
        Checked<Plan> checked =
                DefaultLayout.reader().read(workbook.write(folder.resolve("plan.xlsx")), DefaultLayout.DR1);
        assertThat(checked.findings()).isEmpty();
        return checked.accepted().orElseThrow();
    }
}
