package be.ptr.workbook;

import be.ptr.configuration.ExcelSettings;
import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.configuration.ExcelSettings.SheetSettings;
import be.ptr.configuration.PlanSettings;
import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The layout and the phases that tests read workbooks with. */
public final class DefaultLayout {
    public static final DryRun DR1 = new DryRun("DR1");
    public static final DryRun DR2 = new DryRun("DR2");
    public static final DryRun LIVE = new DryRun("Live");

    private DefaultLayout() {}

    public static PlanSettings plan() {
        return new PlanSettings(
                DR1,
                List.of(DR1, DR2, new DryRun("DR3"), LIVE),
                ZoneId.of("Europe/Brussels"),
                List.of(
                        new Phase("PP", "Préparation", "Preparation", false),
                        new Phase("AC", "Arrêt contrôlé", "Controlled stop", false),
                        new Phase("CO", "Cut over", "Cut over", false),
                        new Phase("DC", "Démarrage contrôlé", "Controlled start", false),
                        new Phase("HO", "Hand over", "Hand over", false),
                        new Phase("FB-RB", "Full back-roll back", "Fall back-roll back", true)));
    }

    public static ExcelSettings excel() {
        return excel(new Limits(20, 20_000, 200, 50, 255, 4_000));
    }

    public static ExcelSettings excel(Limits limits) {
        return new ExcelSettings(
                null,
                sheet(
                        "Acteurs",
                        Map.of(
                                "name", List.of("Nom", "Name"),
                                "email", List.of("E-mail", "Email"),
                                "team", List.of("Équipe", "Team"),
                                "department", List.of("Département", "Department"),
                                "role", List.of("Rôle", "Role"),
                                "deputy", List.of("Suppléant", "Deputy"),
                                "language", List.of("Langue", "Language"))),
                sheet(
                        "Étapes-actions",
                        Map.ofEntries(
                                Map.entry("id", List.of("Identifiant", "Id")),
                                Map.entry("label", List.of("Libellé", "Label")),
                                Map.entry("description", List.of("Description")),
                                Map.entry("phase", List.of("Phase")),
                                Map.entry("dry-runs", List.of("Dry runs", "Exécutions")),
                                Map.entry("prerequisites", List.of("Prérequis", "Prerequisites")),
                                Map.entry("date", List.of("Date d'exécution", "Execution date")),
                                Map.entry("time", List.of("Heure", "Time")),
                                Map.entry("duration", List.of("Durée", "Duration")),
                                Map.entry("team", List.of("Équipe", "Team")),
                                Map.entry(
                                        "responsibles",
                                        List.of("Responsable(s)", "Responsable", "Responsables", "Responsible(s)")),
                                Map.entry("environments", List.of("Environnement", "Environment")),
                                Map.entry("milestone", List.of("Milestone", "Jalon")),
                                Map.entry("criticality", List.of("Criticité", "Criticality")))),
                sheet(
                        "Dates",
                        Map.of("milestone", List.of("Milestone", "Jalon"), "label", List.of("Libellé", "Label"))),
                sheet(
                        "Environnements",
                        Map.of(
                                "environment", List.of("Environnement", "Environment"),
                                "application", List.of("Application"),
                                "url", List.of("URL"),
                                "remark", List.of("Remarque", "Remark"))),
                limits);
    }

    private static SheetSettings sheet(String name, Map<String, List<String>> headers) {
        return new SheetSettings(name, 2, headers);
    }

    public static WorkbookReader reader() {
        return new WorkbookReader(excel(), plan());
    }
}
