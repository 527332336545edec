package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.Severity;
import be.ptr.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of each kind five hundred findings are said, the others counted in one more, and the sums are right. */
class ManyFindingsTest {
    private static final int SHOWN = 500;
    private static final int ROWS = 17_000;

    @TempDir
    Path folder;

    private Path workbook;

    @BeforeEach
    void write() {
        PlanWorkbook plan = PlanWorkbook.with();
        for (int row = 0; row < ROWS; row++) {
            plan.step("CO-" + row, "${a}").after(row % 2 == 0 ? "NONE-" + row : "CO-0");
        }
        plan.step("DR2-ONLY", "b").runs("DR2");
        for (int row = 0; row < 700; row++) {
            plan.step("AFTER-" + row, "c").after("DR2-ONLY");
        }
        workbook = plan.write(folder.resolve("plan.xlsx"));
    }

    @Test
    void theFirstAreSaidAndTheOthersCountedOnce() {
        Checked<Plan> checked = DefaultLayout.reader().read(workbook, DefaultLayout.DR1);

        List<Finding> unknown = of("unknown-prerequisite", checked.findings());
        assertThat(unknown).hasSize(SHOWN + 1);
        assertThat(unknown.subList(0, SHOWN)).allMatch(finding -> finding.times() == 1);
        Finding last = unknown.get(SHOWN);
        assertThat(last.times()).isEqualTo(ROWS / 2 - SHOWN);
        assertThat(last.place().cell()).isEqualTo("F" + (2 * SHOWN + 2));
        assertThat(of("expression-in-text", checked.findings())).hasSize(SHOWN + 1);
    }

    @Test
    void theLineSaysHowManyMoreThereAre() {
        Checked<Plan> checked = DefaultLayout.reader().read(workbook, DefaultLayout.DR1);
        Finding last = of("unknown-prerequisite", checked.findings()).get(SHOWN);

        assertThat(new Wording(Language.EN).of(last))
                .isEqualTo("The prerequisite “NONE-1000” does not exist in the workbook. Expected: identifiers of steps"
                        + " separated by semicolons. And 7,999 more findings of this kind, not shown here.");
        assertThat(new Wording(Language.FR).of(last)).endsWith("autres constats de ce genre, non montrés ici.");
        assertThat(new Wording(Language.FR).of(last.times(2)))
                .endsWith("Et un autre constat de ce genre, non montré ici.");
    }

    @Test
    void theSumsAreRightOverAllExecutions() {
        CheckReport report = DefaultLayout.reader().check(workbook);

        assertThat(report.errors()).isEqualTo(ROWS / 2);
        assertThat(report.warnings()).isEqualTo(ROWS);
        assertThat(report.findings()).hasSizeLessThan(3 * (SHOWN + 1) + 10);
        List<Finding> leftOut = of("prerequisite-left-out", report.findings());
        assertThat(leftOut).hasSize(SHOWN + 1);
        assertThat(leftOut.get(0).arguments()).containsExactly("DR2-ONLY", "DR1, DR3, Live");
        assertThat(leftOut.get(SHOWN).times()).isEqualTo(700 - SHOWN);
        assertThat(report.notices()).isEqualTo(700);
    }

    @Test
    void theSumsOfOneExecutionAreRightToo() {
        CheckReport report = DefaultLayout.reader().check(workbook, DefaultLayout.DR1);

        assertThat(report.errors()).isEqualTo(ROWS / 2);
        assertThat(report.warnings()).isEqualTo(ROWS);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.NOTICE)
                        .mapToInt(Finding::times)
                        .sum())
                .isEqualTo(700);
    }

    private static List<Finding> of(String code, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }
}
