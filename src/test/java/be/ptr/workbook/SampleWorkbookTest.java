package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Severity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleWorkbookTest {
    private static final Path SAMPLE = Path.of("samples", "plan-de-transition.xlsx");

    @Test
    void hasNoErrorAndNoWarning() {
        CheckReport report = DefaultLayout.reader().check(SAMPLE);
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTICE)
                .isEmpty();
        assertThat(report.steps()).isBetween(400, 450);
        assertThat(report.phases()).hasSize(6).doesNotContainValue(0);
    }
}
