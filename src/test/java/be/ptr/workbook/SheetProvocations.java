package be.ptr.workbook;

import static be.ptr.workbook.Provocation.STEPS;
import static be.ptr.workbook.Provocation.error;
import static be.ptr.workbook.Provocation.notice;
import static be.ptr.workbook.Provocation.one;
import static be.ptr.workbook.Provocation.warning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Faults of sheets, headers, people, milestones and of cells whatever their column. */
final class SheetProvocations {
    private SheetProvocations() {}

    static List<Provocation> all() {
        return List.of(
                notice("absent-sheet", "", with(plan -> plan.without(plan.environments()))),
                error("missing-header", STEPS + "!1", with(plan -> plan.steps().rename("Phase", "Période"))),
                error(
                        "duplicate-header",
                        STEPS + "!O1",
                        with(plan -> plan.steps().set("LABEL", "x"))),
                error("no-run-column", STEPS, with(plan -> plan.steps().rename("Dry runs", "Quand"))),
                notice(
                        "hidden-rows",
                        STEPS,
                        one().touch(workbook -> row(workbook, 1).setZeroHeight(true))),
                notice("merged-cells", STEPS, one().touch(workbook -> merge(workbook, "C2:C3"))),
                notice("title-row", STEPS + "!A3", one().touch(workbook -> {
                    workbook.getSheet(STEPS).createRow(2).createCell(0).setCellValue("Réseau");
                    merge(workbook, "A3:N3");
                })),
                notice(
                        "ignored-row",
                        STEPS + "!3",
                        one().touch(workbook -> workbook.getSheet(STEPS)
                                .createRow(2)
                                .createCell(30)
                                .setCellValue("note"))),
                error("missing-value", STEPS + "!B2", with(plan -> plan.set("Libellé", null))),
                error("error-cell", STEPS + "!C2", with(plan -> plan.set("Description", FormulaError.REF))),
                error(
                        "formula-without-value",
                        STEPS + "!F2",
                        with(plan -> plan.set("Prérequis", "x")).touch(workbook -> {
                            row(workbook, 1).removeCell(row(workbook, 1).getCell(5));
                            row(workbook, 1).createCell(5).setCellFormula("A1&\"\"");
                        })),
                warning("expression-in-text", STEPS + "!B2", with(plan -> plan.set("Libellé", "Payer ${montant}"))),
                error("text-too-long", STEPS + "!B2", with(plan -> plan.set("Libellé", "a".repeat(256)))),
                error(
                        "code-became-date",
                        STEPS + "!A2",
                        with(plan -> plan.set("Identifiant", LocalDate.of(2021, 3, 1)))),
                error("duplicate-code", "Dates!A3", with(plan -> plan.dates().row("Milestone", "t0"))),
                error("invalid-email", "Acteurs!B6", with(plan -> plan.actor("Zoé", "zoé@example.be", "ENG"))),
                error("duplicate-email", "Acteurs!B6", with(plan -> plan.actor("Ana", "ANA@example.be", "ENG"))),
                error("unknown-role", "Acteurs!E5", with(plan -> plan.actors().set("Rôle", "Roi"))),
                error(
                        "unknown-language",
                        "Acteurs!G5",
                        with(plan -> plan.actors().set("Langue", "nl"))),
                warning(
                        "invalid-phone",
                        "Acteurs!H5",
                        with(plan -> plan.actors().set("Téléphone", "12 34 5"))),
                error("unknown-deputy", "Acteurs!F5", with(plan -> plan.actors().set("Suppléant", "x@example.be"))),
                warning("own-deputy", "Acteurs!F5", with(plan -> plan.actors().set("Suppléant", "ana@example.be"))),
                notice(
                        "two-team-heads",
                        "Acteurs!B5",
                        with(plan -> plan.actors().set("Rôle", "Chef d'équipe"))),
                error("no-lead", "Acteurs", with(plan -> {
                    plan.actors().clear();
                    plan.actor("Hugo", "hugo@example.be", "ENG").set("Rôle", "Chef d'équipe");
                })),
                error(
                        "not-a-milestone-date",
                        "Dates!C3",
                        with(plan -> plan.dates().row("Milestone", "T1", "DR1", "lundi"))),
                warning(
                        "time-skipped",
                        "Dates!C3",
                        with(plan -> plan.dates().row("Milestone", "T1", "DR1", LocalDateTime.of(2021, 3, 28, 2, 30)))),
                notice(
                        "time-repeated",
                        "Dates!C3",
                        with(plan ->
                                plan.dates().row("Milestone", "T1", "DR1", LocalDateTime.of(2021, 10, 31, 2, 30)))));
    }

    private static PlanWorkbook with(Consumer<PlanWorkbook> change) {
        PlanWorkbook plan = one();
        change.accept(plan);
        return plan;
    }

    private static org.apache.poi.ss.usermodel.Row row(Workbook workbook, int index) {
        return workbook.getSheet(STEPS).getRow(index);
    }

    private static void merge(Workbook workbook, String area) {
        row(workbook, 1).createCell(2).setCellValue("fusion");
        workbook.getSheet(STEPS).addMergedRegion(CellRangeAddress.valueOf(area));
    }
}
