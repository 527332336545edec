package be.ptr.sample;

import be.ptr.sample.Looks.Look;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets that the steps refer to: {@code Acteurs}, {@code Dates}, {@code Environnements}. */
final class ReferenceSheets {

    private ReferenceSheets() {}

    static void writePeople(SamplePlan plan, XSSFWorkbook workbook, Looks looks) {
        Page page = new Page(workbook, "Acteurs", looks);
        page.widths(26, 36, 10, 24, 22, 36, 9, 20);
        page.header(List.of("Nom", "E-mail", "Équipe", "Département", "Rôle", "Suppléant", "Langue", "Téléphone"));
        for (SamplePerson person : plan.people()) {
            page.newRow();
            page.text(person.name(), Look.CODE, Looks.PLAIN);
            page.text(person.email());
            page.text(person.team().code(), Look.CENTRED, person.team().department());
            page.text(person.team().department());
            page.text(person.role());
            page.text(
                    person.deputy().isEmpty()
                            ? ""
                            : plan.person(person.deputy()).email());
            page.text(person.language(), Look.CENTRED, Looks.PLAIN);
            page.text(person.phone());
        }
        page.choices(4, true, "Exécutant", "Chef d'équipe", "Chef de département", "Pilote");
        page.choices(6, true, "fr", "en");
        page.finish(1);
    }

    static void writeMilestones(SamplePlan plan, XSSFWorkbook workbook, Looks looks) {
        Page page = new Page(workbook, "Dates", looks);
        page.widths(16, 50, 24, 24, 24, 24);
        page.header(with(List.of("Milestone", "Libellé"), SamplePlan.RUNS));
        for (SampleMilestone milestone : plan.milestones()) {
            page.newRow();
            page.text(milestone.code(), Look.CODE, Looks.PLAIN);
            page.text(milestone.label());
            SamplePlan.RUNS.forEach(run -> page.date(milestone.dates().get(run), Look.DATE_TIME));
        }
        page.finish(1);
    }

    static void writeEnvironments(SamplePlan plan, XSSFWorkbook workbook, Looks looks) {
        Page page = new Page(workbook, "Environnements", looks);
        page.widths(17, 38, 34, 58, 13, 13, 13, 13);
        page.header(with(List.of("Environnement", "Application", "URL", "Remarque"), SamplePlan.RUNS));
        for (SampleEnvironment environment : plan.environments()) {
            page.newRow();
            page.text(environment.code(), Look.CODE, Looks.PLAIN);
            page.text(environment.application());
            page.text(environment.url());
            page.text(environment.remark());
            environment.instances().forEach(page::text);
        }
        page.finish(1);
    }

    private static List<String> with(List<String> headers, List<String> more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(more);
        return all;
    }
}
