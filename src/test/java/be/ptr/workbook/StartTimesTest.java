package be.ptr.workbook;

import static be.ptr.workbook.DefaultLayout.DR1;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T0 is 2 April 2018 08:00 in Brussels, BU STOP the evening before the clock goes forward. */
class StartTimesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "T0, 2018-04-02T06:00:00Z",
        "t0 , 2018-04-02T06:00:00Z",
        "T0-5j, 2018-03-28T06:00:00Z",
        "T0 - 5 j, 2018-03-28T06:00:00Z",
        "T0−9j, 2018-03-24T07:00:00Z",
        "T0+2h30, 2018-04-02T08:30:00Z",
        "T0+1j2h30, 2018-04-03T08:30:00Z",
        "T0 + 90min, 2018-04-02T07:30:00Z",
        "T0+2h 30min, 2018-04-02T08:30:00Z",
        "T0 06:15, 2018-04-02T04:15:00Z",
        "T0+1d 8h, 2018-04-03T14:00:00Z",
        "BU STOP + 1j 08:00, 2018-03-25T06:00:00Z",
        "bu  stop+1j, 2018-03-25T18:00:00Z",
        "BU STOP + 24h, 2018-03-25T19:00:00Z",
        "BU STOP, 2018-03-24T19:00:00Z",
        "BU STOP 2, 2018-03-24T20:00:00Z",
        "BU STOP 2-1j, 2018-03-23T20:00:00Z",
        "GO/NO-GO 1+1j, 2018-04-02T22:00:00Z",
        "02/04/2018, 2018-04-01T22:00:00Z",
        "2/4/18 8h30, 2018-04-02T06:30:00Z",
        "02.04.2018 à 08:00, 2018-04-02T06:00:00Z",
        "2018-04-02 08:00:15, 2018-04-02T06:00:15Z",
        "2018-04-02T08:00, 2018-04-02T06:00:00Z",
    })
    void understandsWhatACellWords(String text, Instant expected) {
        Checked<Plan> checked = read(plan(text));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.accepted().orElseThrow().steps().get(0).start()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "T1",
        "T0+",
        "T0 5j",
        "31/02/2018",
        "02/04/1899",
        "02/04/2018 25:00",
        "bientôt",
        "T0+1j 26:00",
        "T0+99999j"
    })
    void refusesWhatIsNoDate(String text) {
        assertThat(read(plan(text)).findings()).extracting(Finding::code).containsExactly("not-a-date");
    }

    @Test
    void movesATimeThatTheClockSkips() {
        Checked<Plan> checked = read(plan("25/03/2018 02:30"));
        assertThat(checked.findings()).extracting(Finding::code).containsExactly("time-skipped");
        assertThat(checked.accepted().orElseThrow().steps().get(0).start())
                .isEqualTo(Instant.parse("2018-03-25T01:30:00Z"));
    }

    @Test
    void takesTheFirstOfATimeThatTheClockShowsTwice() {
        Checked<Plan> checked = read(plan("28/10/2018 02:30"));
        assertThat(checked.findings()).extracting(Finding::code).containsExactly("time-repeated");
        assertThat(checked.accepted().orElseThrow().steps().get(0).start())
                .isEqualTo(Instant.parse("2018-10-28T00:30:00Z"));
    }

    @Test
    void prefersTheColumnOfTheExecution() {
        PlanWorkbook workbook = plan("T0").set("Date DR1", "T0+1h").set("Date Live", "T0+2h");
        assertThat(starts(workbook)).containsExactly(Instant.parse("2018-04-02T07:00:00Z"));
    }

    @Test
    void takesTheTimeFromItsColumnWhenTheDateHasNone() {
        PlanWorkbook workbook = plan("T0-1j")
                .set("Heure", "06:00")
                .step("2", "b")
                .start("03/04/2018")
                .set("Heure", "9h");
        assertThat(starts(workbook))
                .containsExactly(Instant.parse("2018-04-01T04:00:00Z"), Instant.parse("2018-04-03T07:00:00Z"));
    }

    private List<Instant> starts(PlanWorkbook workbook) {
        Checked<Plan> checked = read(workbook);
        assertThat(checked.findings()).isEmpty();
        return checked.accepted().orElseThrow().steps().stream()
                .map(step -> step.start())
                .toList();
    }

    private static PlanWorkbook plan(String start) {
        PlanWorkbook workbook = PlanWorkbook.with().step("CO-1", "Arrêter").start(start);
        workbook.dates().row("Milestone", "BU STOP", "DR1", LocalDateTime.of(2018, 3, 24, 20, 0));
        workbook.dates().row("Milestone", "BU STOP 2", "DR1", LocalDateTime.of(2018, 3, 24, 21, 0));
        workbook.dates().row("Milestone", "Go/No-Go 1", "DR1", "02/04/2018");
        return workbook;
    }

    private Checked<Plan> read(PlanWorkbook workbook) {
        return DefaultLayout.reader().read(workbook.write(folder.resolve("plan.xlsx")), DR1);
    }
}
