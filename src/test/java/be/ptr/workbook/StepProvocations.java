package be.ptr.workbook;

import static be.ptr.workbook.Provocation.STEPS;
import static be.ptr.workbook.Provocation.error;
import static be.ptr.workbook.Provocation.notice;
import static be.ptr.workbook.Provocation.one;
import static be.ptr.workbook.Provocation.warning;

import be.ptr.workbook.SheetDraft.Formatted;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Faults of the steps and between them. */
final class StepProvocations {
    private StepProvocations() {}

    static List<Provocation> all() {
        return List.of(
                error("invalid-id", STEPS + "!A3", one().step("a/b", "x")),
                error("duplicate-id", STEPS + "!A3", one().step("co-1", "x")),
                error("unknown-phase", STEPS + "!D2", one().phase("ZZ")),
                error("unknown-run", STEPS + "!E2", one().runs("DR1; DR9")),
                error("unknown-mark", STEPS + "!O2", one().set("DR1", "peut-être")),
                warning(
                        "in-no-run",
                        STEPS + "!A3",
                        one().set("DR1", "X").step("CO-2", "x").runs("")),
                error("unknown-prerequisite", STEPS + "!F2", one().after("CO-9")),
                notice(
                        "duplicate-prerequisite",
                        STEPS + "!F3",
                        one().step("CO-2", "x").after("CO-1", "co-1")),
                warning(
                        "list-became-number",
                        STEPS + "!F4",
                        PlanWorkbook.with()
                                .step("108", "a")
                                .step("107", "b")
                                .step("109", "c")
                                .set("Prérequis", new Formatted(108107, "#,##0"))),
                error(
                        "number-of-several-lists",
                        STEPS + "!F5",
                        PlanWorkbook.with()
                                .step("11", "a")
                                .step("641", "b")
                                .step("178", "c")
                                .step("1178", "d")
                                .set("Prérequis", new Formatted(11641178, "#,##0"))
                                .step("1164", "e")),
                error("unseen-character", STEPS + "!A3", one().step("CO\u202E-2", "x")),
                error("turning-character", STEPS + "!B2", one().set("Libellé", "Arrêter \u202Egpj.exe")),
                error("number-not-a-list", STEPS + "!F2", one().set("Prérequis", new Formatted(108107, "#,##0"))),
                error("too-many-prerequisites", STEPS + "!F446", tangled()),
                warning(
                        "unknown-team",
                        STEPS + "!J2",
                        one().set("Équipe", "XYZ").by("Ana Membre")),
                error("unknown-responsible", STEPS + "!K2", one().by("Inconnu")),
                error("no-responsible", STEPS + "!K2", one().set("Équipe", "PMO")),
                error("ambiguous-name", STEPS + "!K2", sameNames()),
                error("unknown-environment", STEPS + "!L2", one().set("Environnement", "PROD")),
                error("unknown-milestone", STEPS + "!M2", one().set("Milestone", "T9")),
                error("unknown-criticality", STEPS + "!N2", one().set("Criticité", "Moyenne")),
                error("not-a-duration", STEPS + "!I2", one().lasting("longtemps")),
                error("not-a-date", STEPS + "!G2", one().start("31/02/2018")),
                error("not-a-time", STEPS + "!H2", one().start("02/04/2018").set("Heure", "25:00")),
                warning("time-without-date", STEPS + "!H2", one().set("Heure", "08:00")),
                warning(
                        "two-times",
                        STEPS + "!H2",
                        one().start("02/04/2018 08:00").set("Heure", "09:00")),
                error("milestone-without-date", STEPS + "!G2", undated()),
                notice(
                        "prerequisite-left-out",
                        STEPS + "!F3",
                        one().runs("Live").step("CO-2", "x").after("CO-1")),
                error(
                        "waits-for-rollback",
                        STEPS + "!F3",
                        one().phase("FB-RB").step("CO-2", "x").after("CO-1")),
                warning(
                        "starts-before-prerequisite",
                        STEPS + "!F3",
                        one().start(LocalDateTime.of(2018, 4, 3, 8, 0))
                                .step("CO-2", "x")
                                .after("CO-1")
                                .start("T0")),
                error(
                        "cycle",
                        STEPS + "!F2",
                        one().after("CO-2").step("CO-2", "x").after("CO-1")),
                error("no-steps", STEPS, one().runs("Live")));
    }

    private static PlanWorkbook tangled() {
        String[] ids = IntStream.range(0, 450).mapToObj(i -> "S" + i).toArray(String[]::new);
        PlanWorkbook plan = PlanWorkbook.with();
        for (String id : ids) {
            plan.step(id, "x").after(ids);
        }
        return plan;
    }

    private static PlanWorkbook sameNames() {
        PlanWorkbook plan = one().by("Ana Membre");
        plan.actor("Ana Membre", "ana2@example.be", "ENG");
        return plan;
    }

    private static PlanWorkbook undated() {
        PlanWorkbook plan = one().start("T1");
        plan.dates().row("Milestone", "T1");
        return plan;
    }
}
