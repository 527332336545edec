package be.ptr.sample;

import be.ptr.sample.Looks.Look;
import be.ptr.sample.SampleStart.Form;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet {@code Étapes-actions}. */
final class StepsSheet {

    private final SamplePlan plan;
    private final Page page;

    private StepsSheet(SamplePlan plan, Page page) {
        this.plan = plan;
        this.page = page;
    }

    static void write(SamplePlan plan, XSSFWorkbook workbook, Looks looks) {
        Page page = new Page(workbook, "Étapes-actions", looks);
        page.widths(12, 36, 60, 8, 9, 30, 14, 23, 21, 21, 21, 21, 8, 8, 14, 16, 11, 11, 16, 10);
        page.header(headers());
        StepsSheet sheet = new StepsSheet(plan, page);
        plan.steps().forEach(sheet::row);
        page.choices(3, true, SamplePlan.PHASES.keySet().toArray(String[]::new));
        page.choices(4, true, plan.teams().stream().map(SamplePerson.Team::code).toArray(String[]::new));
        page.choices(16, true, "Bloquante", "Haute", "Normale");
        page.finish(2);
    }

    private static List<String> headers() {
        List<String> headers = new ArrayList<>(List.of(
                "Identifiant", "Libellé", "Description", "Phase", "Équipe", "Responsable(s)", "Dry runs", "Prérequis"));
        SamplePlan.RUNS.forEach(run -> headers.add("Date " + run));
        headers.addAll(List.of(
                "Heure", "Durée", "Milestone", "Environnement", "Criticité", "Procédure", "Canal", "Coût estimé"));
        return headers;
    }

    private void row(SampleStep step) {
        page.newRow();
        page.text(step.id(), Look.CODE, step.phase());
        page.text(step.label(), Look.CODE, Looks.PLAIN);
        page.text(step.description());
        page.text(step.phase(), Look.CENTRED, step.phase());
        page.text(step.team(), Look.CENTRED, plan.team(step.team()).department());
        page.text(Arrays.stream(step.extra("resp").split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> plan.person(name).email())
                .collect(Collectors.joining("; ")));
        page.text(step.runs().equals(SamplePlan.RUNS) ? "Tous" : String.join("; ", step.runs()));
        page.text(prerequisites(step.prerequisites()));
        SamplePlan.RUNS.forEach(run -> start(step, run));
        hour(step);
        duration(step.duration());
        page.text(step.extra("jalon"), Look.CENTRED, Looks.PLAIN);
        page.text(step.extra("env"));
        page.text(step.criticality(), step.criticality().equals("Bloquante") ? Look.URGENT : Look.TEXT, Looks.PLAIN);
        page.text(step.extra("proc"));
        page.text(step.extra("canal"));
        cost(step.extra("coût"));
    }

    /** Three to a line, so that no id is broken at its hyphen. */
    private static String prerequisites(List<String> ids) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> (i == 0 ? "" : i % 3 == 0 ? "\n" : "; ") + ids.get(i))
                .collect(Collectors.joining());
    }

    private void start(SampleStep step, String run) {
        SampleStart start =
                step.start().filter(any -> step.runs().contains(run)).orElse(null);
        if (start == null) {
            page.text("");
        } else if (start.form() == Form.OFFSET) {
            page.text(start.text());
        } else {
            LocalDateTime date = start.in(run, plan.milestones()).toLocalDateTime();
            if (start.form() == Form.DATE_TIME) {
                page.date(date, Look.DATE_TIME);
            } else {
                page.date(date.toLocalDate().atStartOfDay(), Look.DATE);
            }
        }
    }

    private void hour(SampleStep step) {
        step.start()
                .filter(start -> start.form() == Form.DATE_AND_HOUR)
                .map(start -> start.in(step.runs().get(0), plan.milestones()).toLocalDateTime())
                .ifPresentOrElse(page::hour, () -> page.text(""));
    }

    private void duration(String duration) {
        if (duration.matches("\\d+")) {
            page.number(Integer.parseInt(duration), Look.CENTRED);
        } else {
            page.text(duration, Look.CENTRED, Looks.PLAIN);
        }
    }

    private void cost(String euros) {
        if (euros.isEmpty()) {
            page.text("");
        } else {
            page.number(Integer.parseInt(euros), Look.EURO);
        }
    }
}
