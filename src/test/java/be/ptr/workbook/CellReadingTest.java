package be.ptr.workbook;

import static be.ptr.workbook.DefaultLayout.DR1;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.Severity;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.workbook.SheetDraft.Formatted;
import be.ptr.workbook.SheetDraft.Formula;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells are read as the person sees them and meant them. */
class CellReadingTest {
    private static final String STEPS = "Étapes-actions";
    private static final String STEPS_PART = "xl/worksheets/sheet2.xml";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plan.xlsx", "plan.xls"})
    void numbersAreIds(String file) {
        PlanWorkbook workbook = PlanWorkbook.with()
                .step("x", "a")
                .set("Identifiant", 12)
                .step("y", "b")
                .set("Identifiant", new Formatted(7, "000"))
                .set("Prérequis", 12)
                .step("z", "c")
                .set("Identifiant", new Formatted(12345, "#,##0"))
                .set("Prérequis", "12;007");
        List<Step> steps = plan(workbook, file).steps();
        assertThat(steps).extracting(step -> step.id().value()).containsExactly("12", "007", "12345");
        assertThat(steps.get(2).prerequisites()).containsExactly(new StepId("12"), new StepId("007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.xlsx", "plan.xls"})
    void formulasGiveTheirSavedResult(String file) {
        PlanWorkbook workbook = PlanWorkbook.with()
                .step("CO-1", "a")
                .step("CO-2", "b")
                .set("Prérequis", new Formula("A2", "CO-1"))
                .lasting(new Formula("40+5", 45));
        Step step = plan(workbook, file).steps().get(1);
        assertThat(step.prerequisites()).containsExactly(new StepId("CO-1"));
        assertThat(step.duration()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void textIsTrimmedOfEveryBlankAndKeptOtherwise() {
        String label = "< & > \" ' ${x} 𝄞 \u200Fעברית";
        Checked<Plan> checked = read(
                PlanWorkbook.with()
                        .step("CO-1", "\u00A0\u2003" + label + "\u200B\u3000")
                        .set("Description", "ligne 1\nligne 2")
                        .set("Contact", new XSSFRichTextString("gras et maigre")),
                "plan.xlsx");
        Step step = checked.accepted().orElseThrow().steps().get(0);
        assertThat(step.label()).isEqualTo(label);
        assertThat(step.description()).isEqualTo("ligne 1\nligne 2");
        assertThat(step.extras()).isEqualTo(Map.of("Contact", "gras et maigre"));
        assertThat(checked.findings()).extracting(Finding::code).containsExactly("expression-in-text");
    }

    @Test
    void inlineStringsIsoDatesAndEscapesAreUnderstood() throws IOException {
        String row = "<row><c t=\"inlineStr\"><is><r><t>CO</t></r><r><t>-2</t></r></is></c>"
                + "<c t=\"inlineStr\"><is><t>a_x000D_b</t><rPh><t>phon</t></rPh></is></c><c/>"
                + "<c t=\"str\"><v>CO</v></c><c t=\"inlineStr\"><is><t>Tous</t></is></c><c/>"
                + "<c t=\"d\"><v>2018-04-02T08:00:00</v></c><c/><c/>"
                + "<c t=\"inlineStr\"><is><t>ENG</t></is></c></row></sheetData>";
        byte[] workbook = Zips.changed(
                PlanWorkbook.with().step("CO-1", "a").bytes(), STEPS_PART, xml -> xml.replace("</sheetData>", row));
        Checked<Plan> checked = DefaultLayout.reader().read(Files.write(folder.resolve("plan.xlsx"), workbook), DR1);
        assertThat(checked.findings()).isEmpty();
        Step step = checked.accepted().orElseThrow().steps().get(1);
        assertThat(step.id()).isEqualTo(new StepId("CO-2"));
        assertThat(step.label()).isEqualTo("a b");
        assertThat(step.start()).isEqualTo(Instant.parse("2018-04-02T06:00:00Z"));
    }

    @Test
    void datesOfTheOtherCalendarAreShifted() {
        PlanWorkbook workbook = PlanWorkbook.with()
                .step("CO-1", "a")
                .start(LocalDateTime.of(2014, 4, 1, 8, 0))
                .touch(book ->
                        ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true));
        assertThat(plan(workbook, "plan.xlsx").steps().get(0).start()).isEqualTo(Instant.parse("2018-04-02T06:00:00Z"));
    }

    @Test
    void repeatedHeadersBlankHiddenAndMergedRowsNeverEndTheSheet() {
        PlanWorkbook workbook = PlanWorkbook.with().step("CO-1", "a").step("CO-2", "b");
        workbook.touch(book -> {
            Sheet sheet = book.getSheet(STEPS);
            copy(sheet, 0, 7);
            copy(sheet, 2, 9);
            sheet.getRow(9).getCell(0).setCellValue("CO-3");
            sheet.getRow(9).getCell(3).setBlank();
            copy(sheet, 9, 8);
            sheet.getRow(8).getCell(0).setCellValue("CO-4");
            sheet.getRow(8).getCell(3).setCellValue("HO");
            sheet.addMergedRegion(CellRangeAddress.valueOf("D9:D10"));
            sheet.getRow(8).setZeroHeight(true);
            sheet.createRow(1_048_575).createCell(3);
        });
        Checked<Plan> checked = read(workbook, "plan.xlsx");
        assertThat(checked.findings()).extracting(Finding::code).containsExactly("hidden-rows", "merged-cells");
        assertThat(checked.accepted().orElseThrow().steps())
                .extracting(step -> step.id() + " " + step.phase() + " " + step.row())
                .containsExactly("CO-1 CO 2", "CO-2 CO 3", "CO-4 HO 9", "CO-3 HO 10");
    }

    @Test
    void xlsmIsRead() throws IOException {
        Path file = Files.write(
                folder.resolve("PLAN.XLSM"),
                PlanWorkbook.with().step("CO-1", "a").bytes());
        assertThat(DefaultLayout.reader().read(file, DR1).accepted()).isPresent();
    }

    @Test
    void headersAreComparedWithoutCaseAccentsAndBlanks() {
        PlanWorkbook workbook = PlanWorkbook.with().step("CO-1", "a").start("T0");
        workbook.steps().rename("Libellé", " LIBELLE\u00A0").rename("Date d'exécution", "date D’ Execution");
        assertThat(plan(workbook, "plan.xlsx").steps().get(0).start()).isNotNull();
    }

    @Test
    void aFaultyCellOfAnExtraColumnIsAWarning() {
        Checked<Plan> checked = read(PlanWorkbook.with().step("CO-1", "a").set("Budget", FormulaError.NA), "plan.xlsx");
        assertThat(checked.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    private static void copy(Sheet sheet, int from, int to) {
        Row copy = sheet.createRow(to);
        sheet.getRow(from)
                .forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
    }

    private Plan plan(PlanWorkbook workbook, String file) {
        Checked<Plan> checked = read(workbook, file);
        assertThat(checked.findings()).isEmpty();
        return checked.accepted().orElseThrow();
    }

    private Checked<Plan> read(PlanWorkbook workbook, String file) {
        return DefaultLayout.reader().read(workbook.write(folder.resolve(file)), DR1);
    }
}
