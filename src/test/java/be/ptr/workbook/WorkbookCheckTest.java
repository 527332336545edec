package be.ptr.workbook;

import static be.ptr.workbook.DefaultLayout.DR1;
import static be.ptr.workbook.DefaultLayout.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.ExcelSettings.SheetSettings;
import be.ptr.plan.Finding;
import be.ptr.plan.Severity;
import be.ptr.workbook.rows.ActorColumn;
import be.ptr.workbook.rows.Column;
import be.ptr.workbook.rows.DateColumn;
import be.ptr.workbook.rows.EnvironmentColumn;
import be.ptr.workbook.rows.StepColumn;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check says everything at once, in the order in which it is mended, each thing once. */
class WorkbookCheckTest {
    @TempDir
    Path folder;

    @Test
    void countsEveryStepOnceOverAllExecutions() {
        CheckReport report = check(PlanWorkbook.with()
                .step("CO-1", "a")
                .runs("DR1; Live")
                .step("HO-1", "b")
                .phase("hand over")
                .runs("Live")
                .after("CO-1"));
        assertThat(report.errors()).isZero();
        assertThat(report.steps()).isEqualTo(2);
        assertThat(report.phases())
                .containsEntry("CO", 1)
                .containsEntry("HO", 1)
                .containsEntry("PP", 0);
    }

    @Test
    void oneExecutionIsCheckedAlone() {
        PlanWorkbook workbook = PlanWorkbook.with()
                .step("CO-1", "a")
                .runs("DR1")
                .step("CO-2", "b")
                .runs("Live")
                .start("T9");
        Path file = workbook.write(folder.resolve("plan.xlsx"));
        assertThat(DefaultLayout.reader().check(file, DR1).errors()).isZero();
        assertThat(DefaultLayout.reader().check(file, DR1).steps()).isEqualTo(1);
        assertThat(DefaultLayout.reader().check(file, LIVE).errors()).isEqualTo(1);
    }

    @Test
    void aFindingOfSeveralExecutionsIsSaidOnceWithTheirNames() {
        CheckReport report = check(PlanWorkbook.with()
                .step("CO-1", "a")
                .runs("DR3")
                .step("CO-2", "b")
                .after("CO-1"));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).arguments()).containsExactly("CO-1", "DR1, DR2, Live");
    }

    @Test
    void findingsFollowTheSheetsThenTheRows() {
        PlanWorkbook workbook = PlanWorkbook.with()
                .step("CO-1", "a")
                .after("CO-9")
                .set("Criticité", "?")
                .step("CO-2", "b")
                .phase("?");
        workbook.actors().set("Rôle", "?");
        workbook.dates().row("Milestone", "t0");
        assertThat(check(workbook).findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly(
                        "Acteurs!E5", "Étapes-actions!F2", "Étapes-actions!N2", "Étapes-actions!D3", "Dates!A3");
    }

    /** The sheets of this workbook lie in another order than they are mended in. */
    @Test
    void errorsComeFirstThenWarningsThenNoticesAndPeopleBeforeSteps() {
        PlanWorkbook workbook = PlanWorkbook.with()
                .step("CO-1", "${a}")
                .after("CO-9")
                .touch(made -> made.setSheetOrder("Étapes-actions", 0))
                .touch(made -> made.getSheet("Acteurs").getRow(1).setZeroHeight(true));
        workbook.actors().set("Rôle", "?");
        List<Finding> findings = check(workbook).findings();

        assertThat(findings)
                .extracting(Finding::severity)
                .isSorted()
                .contains(Severity.ERROR, Severity.WARNING, Severity.NOTICE);
        assertThat(findings)
                .filteredOn(Finding::isError)
                .extracting(finding -> finding.place().sheet())
                .containsExactly("Acteurs", "Étapes-actions");
    }

    @Test
    void loopsAreListedTheShortestFirst() {
        CheckReport report = check(PlanWorkbook.with()
                .step("A", "a")
                .after("C")
                .step("B", "b")
                .after("A")
                .step("C", "c")
                .after("B", "D")
                .step("D", "d")
                .after("C")
                .step("E", "e")
                .after("E"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("cycle"))
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("E → E", "C → D → C", "A → C → B → A");
    }

    @Test
    void aLongChainIsNoLoop() {
        PlanWorkbook workbook = PlanWorkbook.with().step("S0", "0");
        for (int i = 1; i < 5_000; i++) {
            workbook.step("S" + i, "suite").after("S" + (i - 1));
        }
        assertThat(check(workbook).findings()).isEmpty();
    }

    @Test
    void executionsMayBeMarkedInColumns() {
        PlanWorkbook workbook =
                PlanWorkbook.with().step("CO-1", "a").set("DR1", "x").set("Live", true);
        workbook.steps().rename("Dry runs", "DR2").set("DR2", "");
        Path file = workbook.write(folder.resolve("plan.xlsx"));
        assertThat(DefaultLayout.reader().check(file, DR1).steps()).isEqualTo(1);
        assertThat(DefaultLayout.reader().check(file, LIVE).steps()).isEqualTo(1);
        assertThat(DefaultLayout.reader().check(file, DefaultLayout.DR2).findings())
                .extracting(Finding::code)
                .containsExactly("no-steps");
    }

    @Test
    void theShippedLayoutHasTheKeysOfTheColumns() {
        assertThat(keys(ActorColumn.values()))
                .isEqualTo(keys(DefaultLayout.excel().actors()));
        assertThat(keys(StepColumn.values()))
                .isEqualTo(keys(DefaultLayout.excel().steps()));
        assertThat(keys(DateColumn.values()))
                .isEqualTo(keys(DefaultLayout.excel().dates()));
        assertThat(keys(EnvironmentColumn.values()))
                .isEqualTo(keys(DefaultLayout.excel().environments()));
    }

    private static List<String> keys(Column[] columns) {
        return Arrays.stream(columns).map(Column::key).sorted().toList();
    }

    private static List<String> keys(SheetSettings sheet) {
        return sheet.headers().keySet().stream().sorted().toList();
    }

    private CheckReport check(PlanWorkbook workbook) {
        return DefaultLayout.reader().check(workbook.write(folder.resolve("plan.xlsx")));
    }
}
