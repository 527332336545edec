package be.ptr.workbook;

import static be.ptr.workbook.DefaultLayout.DR1;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Phone;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenReadsAsTheSamePlan() throws IOException {
        PlanWorkbook workbook = PlanWorkbook.with()
                .step("CO-1", "=1+1")
                .lasting("3j")
                .start("02/04/2018")
                .set("Heure", "8h")
                .step("2", "_x0041_ é 𝄞")
                .after("CO-1")
                .lasting("1h05")
                .start("T0-1j")
                .set("Heure", "06:30")
                .set("Remarque", "-dièse")
                .step("3", "c")
                .start(LocalDateTime.of(2018, 4, 3, 9, 0, 15))
                .set("Description", "a\nb")
                .step("4", "d")
                .start("T0-1j")
                .set("Criticité", "Haute")
                .set("Environnement", "INT")
                .set("Milestone", "T0");
        workbook.actors().set("Téléphone", "+33 (0)1 99 00 01 01, demander Ana");
        Path file = workbook.write(folder.resolve("plan.xlsx"));
        Plan plan = DefaultLayout.reader().read(file, DR1).accepted().orElseThrow();
        assertThat(again(plan)).isEqualTo(plan);
        assertThat(plan.person("ana@example.be").map(Person::phone))
                .contains(new Phone("+33 (0)1 99 00 01 01, demander Ana"));
    }

    @Test
    void everyExecutionOfTheSampleReadsAsTheSamePlan() throws IOException {
        Path sample = Path.of("samples", "plan-de-transition.xlsx");
        for (DryRun run : DefaultLayout.plan().dryRuns()) {
            Plan plan = DefaultLayout.reader().read(sample, run).accepted().orElseThrow();
            assertThat(withoutRows(again(plan))).isEqualTo(withoutRows(plan));
        }
    }

    @Test
    void textThatLooksLikeAFormulaIsQuoted() throws IOException {
        Path file = PlanWorkbook.with().step("CO-1", "@cmd").write(folder.resolve("plan.xlsx"));
        Path written = write(DefaultLayout.reader().read(file, DR1).accepted().orElseThrow());
        try (Workbook workbook = WorkbookFactory.create(written.toFile(), null, true)) {
            var cell = workbook.getSheetAt(1).getRow(1).getCell(1);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void everyTextThatLooksLikeAFormulaIsQuotedHeadersToo() throws IOException {
        List<Object> values =
                List.of("=1", "+1", "-1", "@a", "\ta", "\ra", new Listing.Tinted("=2", "#ffffff", "#000000"));
        Listing listing = new Listing(
                "=Feuille",
                values.stream()
                        .map(value -> new Listing.Heading(value instanceof String text ? text : "=x", 10))
                        .toList(),
                List.of(values, values.stream().map(value -> (Object) "plain").toList()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ListingWriter().write(List.of(listing), out);
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            for (int column = 0; column < values.size(); column++) {
                for (int row = 0; row < 3; row++) {
                    var cell = workbook.getSheetAt(0).getRow(row).getCell(column);
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(row < 2);
                }
            }
        }
    }

    @Test
    void theCompanysOwnColumnsAreQuotedInTheHeader() throws IOException {
        Path file = PlanWorkbook.with().step("CO-1", "a").set("=1+1", "b").write(folder.resolve("plan.xlsx"));
        Path written = write(DefaultLayout.reader().read(file, DR1).accepted().orElseThrow());
        try (Workbook workbook = WorkbookFactory.create(written.toFile(), null, true)) {
            Row headers = workbook.getSheetAt(1).getRow(0);
            var last = headers.getCell(headers.getLastCellNum() - 1);
            assertThat(last.getStringCellValue()).isEqualTo("=1+1");
            assertThat(last.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    private Plan again(Plan plan) throws IOException {
        Checked<Plan> checked = DefaultLayout.reader().read(write(plan), plan.run());
        return checked.accepted().orElseThrow(() -> new AssertionError(checked.findings()));
    }

    private Path write(Plan plan) throws IOException {
        Path file = folder.resolve("export.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new WorkbookWriter(DefaultLayout.excel()).write(plan, out);
        }
        return file;
    }

    /** The same with steps counted from the first row: an execution leaves rows of the workbook out. */
    private static Plan withoutRows(Plan plan) {
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            steps.add(step.withRow(0));
        }
        return new Plan(
                plan.run(), plan.zone(), plan.phases(), steps, plan.milestones(), plan.environments(), plan.people());
    }
}
