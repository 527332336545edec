package be.ptr.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Configured;
import be.ptr.configuration.ExcelSettings;
import be.ptr.configuration.SettingsReader;
import be.ptr.plan.Plan;
import be.ptr.workbook.rows.ActorColumn;
import be.ptr.workbook.rows.Column;
import be.ptr.workbook.rows.DateColumn;
import be.ptr.workbook.rows.EnvironmentColumn;
import be.ptr.workbook.rows.StepColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsSwitchedOffTest {
    @TempDir
    Path folder;

    static Stream<Arguments> columns() {
        return Stream.of(
                        Map.entry("actors", ActorColumn.values()),
                        Map.entry("steps", StepColumn.values()),
                        Map.entry("dates", DateColumn.values()),
                        Map.entry("environments", EnvironmentColumn.values()))
                .flatMap(sheet ->
                        Arrays.stream(sheet.getValue()).map(column -> Arguments.of(sheet.getKey(), (Column) column)));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void onlyWhatNoPlanCanDoWithoutCannotBe(String sheet, Column column) {
        boolean needed = column.isRequired() || column == ActorColumn.ROLE;
        assertThat(configured(sheet, column) instanceof Configured.Rejected).isEqualTo(needed);
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aPlanIsReadAndWrittenWithoutIt(String sheet, Column column) throws IOException {
        if (!(configured(sheet, column) instanceof Configured.Accepted accepted)) {
            return;
        }
        ExcelSettings excel = accepted.settings().excel();
        Path file = PlanWorkbook.with()
                .step("CO-1", "Arrêter")
                .set("DR1", "X")
                .set("Heure", "08:00")
                .start("02/04/2040")
                .lasting("2h")
                .set("Criticité", "Haute")
                .write(folder.resolve("plan.xlsx"));
        Plan plan = plan(file, excel);

        Path written = folder.resolve("written.xlsx");
        try (OutputStream out = Files.newOutputStream(written)) {
            new WorkbookWriter(excel).write(plan, out);
        }
        Plan again = plan(written, excel);
        assertThat(again.steps()).hasSize(1);
        assertThat(again.steps().get(0).label()).isEqualTo("Arrêter");
        assertThat(again.steps().get(0).responsibles())
                .isEqualTo(plan.steps().get(0).responsibles());
        assertThat(again.people()).isEqualTo(plan.people());
    }

    @Test
    void whatStandsUnderItsHeaderIsThenAColumnOfTheCompany() {
        Configured.Accepted accepted = (Configured.Accepted) configured("steps", StepColumn.CRITICALITY);
        Path file = PlanWorkbook.with()
                .step("CO-1", "Arrêter")
                .set("Criticité", "Très rouge")
                .write(folder.resolve("plan.xlsx"));
        assertThat(plan(file, accepted.settings().excel()).steps().get(0).extras())
                .isEqualTo(Map.of("Criticité", "Très rouge"));
    }

    private static Configured configured(String sheet, Column column) {
        String key = "--excel.sheets." + sheet + ".headers." + column.key() + "=";
        return new SettingsReader().read(null, Map.of(), List.of(key));
    }

    private static Plan plan(Path file, ExcelSettings excel) {
        var checked = new WorkbookReader(excel, DefaultLayout.plan()).read(file, DefaultLayout.DR1);
        return checked.accepted().orElseThrow(() -> new AssertionError(checked.findings()));
    }
}
