package be.ptr.workbook.resolve;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.configuration.PlanSettings;
import be.ptr.plan.CellRef;
import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import be.ptr.workbook.rows.Tables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The one crossing from rows to a plan: what all executions share is read once, the rest per execution. */
public final class PlanResolver {
    private final Tables tables;
    private final PlanSettings settings;
    private final LocalTimes times;
    private final People people;
    private final Milestones milestones;
    private final Environments environments;
    private final List<StepRow> rows;

    /** @param findings receives what holds in every execution */
    public PlanResolver(Tables tables, PlanSettings settings, Limits limits, Findings findings) {
        this.tables = tables;
        this.settings = settings;
        this.times = new LocalTimes(settings.zone());
        this.people = new PeopleReader(findings).read(tables.actors());
        this.milestones = Milestones.read(tables.dates(), settings.dryRuns(), times, findings);
        this.environments = Environments.read(tables.environments(), findings);
        this.rows = new StepReader(settings, limits, people, milestones, environments, findings).read(tables.steps());
    }

    /** Number of steps of each configured phase, over all executions. */
    public Map<String, Integer> stepsByPhase() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        settings.phases().forEach(phase -> counts.put(phase.code(), 0));
        rows.forEach(row -> counts.computeIfPresent(row.phase(), (phase, count) -> count + 1));
        return counts;
    }

    /** The sheet of the steps, for findings about it as a whole. */
    public CellRef stepSheet() {
        return new CellRef(tables.steps().sheet(), "");
    }

    /** Number of steps over all executions. */
    public int steps() {
        return rows.size();
    }

    /**
     * The plan of one execution; worth nothing when there is an error.
     *
     * @param findings receives what holds in this execution, its name as the last argument
     */
    public Plan plan(DryRun run, Findings findings) {
        RunFindings found = new RunFindings(run, findings);
        List<StepRow> here =
                rows.stream().filter(row -> row.runs().contains(run)).toList();
        List<Step> steps = steps(here, new StartTimes(run, milestones, times, found), found);
        new StepChecks(settings, here, found).check(steps);
        return new Plan(
                run, settings.zone(), settings.phases(), steps, milestones.in(run), environments.in(run), people.all());
    }

    private List<Step> steps(List<StepRow> here, StartTimes starts, RunFindings found) {
        Set<StepId> ids = new HashSet<>();
        here.forEach(row -> ids.add(row.id()));
        List<Step> steps = new ArrayList<>();
        for (StepRow row : here) {
            steps.add(step(row, starts, prerequisites(row, ids, found)));
        }
        return steps;
    }

    /** A prerequisite that this execution leaves out counts as fulfilled. */
    private static List<StepId> prerequisites(StepRow row, Set<StepId> here, RunFindings found) {
        List<StepId> prerequisites = new ArrayList<>();
        for (StepId prerequisite : row.prerequisites()) {
            if (here.contains(prerequisite)) {
                prerequisites.add(prerequisite);
            } else {
                found.add(Finding.notice(
                        "prerequisite-left-out", row.source().place(StepColumn.PREREQUISITES), prerequisite.value()));
            }
        }
        return prerequisites;
    }

    private static Step step(StepRow row, StartTimes starts, List<StepId> prerequisites) {
        return new Step(
                row.id(),
                row.label(),
                row.description(),
                row.phase(),
                prerequisites,
                starts.of(row.source()).orElse(null),
                starts.cell(row.source()).map(cell -> cell.text()).orElse(""),
                row.duration(),
                row.team(),
                row.responsibles(),
                row.environments(),
                row.milestones(),
                row.criticality(),
                row.source().extras(),
                row.source().number());
    }
}
