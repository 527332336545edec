package be.ptr.workbook.resolve;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.configuration.PlanSettings;
import be.ptr.plan.CellRef;
import be.ptr.plan.Criticality;
import be.ptr.plan.Finding;
import be.ptr.plan.Phase;
import be.ptr.plan.Spelling;
import be.ptr.plan.StepId;
import be.ptr.plan.Unseen;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import be.ptr.workbook.rows.Table;
import be.ptr.workbook.rows.TableRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the steps: everything but their dates. */
final class StepReader {
    private static final Pattern COMMA = Pattern.compile(",");
    /** Of a row that is checked to its end and then left out, because its id has an error. */
    private static final StepId NO_ID = new StepId("-");

    private final PlanSettings plan;
    private final Map<String, String> phases;
    private final Limits limits;
    private final Milestones milestones;
    private final Environments environments;
    private final Takers takers;
    private final Findings findings;

    StepReader(
            PlanSettings plan,
            Limits limits,
            People people,
            Milestones milestones,
            Environments environments,
            Findings findings) {
        this.plan = plan;
        this.phases = byName(plan.phases());
        this.limits = limits;
        this.milestones = milestones;
        this.environments = environments;
        this.takers = new Takers(people, findings);
        this.findings = findings;
    }

    List<StepRow> read(Table table) {
        boolean hasMarks = !table.headers().marks().isEmpty();
        boolean hasRuns = table.headers().columns().containsKey(StepColumn.DRY_RUNS);
        if (!table.rows().isEmpty() && !hasMarks && !hasRuns) {
            findings.add(Finding.error("no-run-column", new CellRef(table.sheet(), "")));
        }
        StepIds ids = StepIds.read(table, findings);
        Prerequisites prerequisites = new Prerequisites(ids, findings);
        Participation participation = new Participation(plan.dryRuns(), findings);
        List<StepRow> steps = new ArrayList<>();
        for (TableRow row : table.rows()) {
            Fields fields = new Fields(row, findings);
            fields.inspect();
            String team = takers.team(fields);
            StepRow step = new StepRow(
                    ids.of(row).orElse(NO_ID),
                    label(fields),
                    Unseen.removedFrom(fields.text(StepColumn.DESCRIPTION, limits.description())),
                    phase(fields),
                    participation.read(fields, row, hasMarks || !hasRuns),
                    prerequisites.read(fields),
                    duration(fields),
                    team,
                    takers.responsibles(fields, team, row),
                    codes(fields, StepColumn.ENVIRONMENT, environments::find, "unknown-environment"),
                    codes(fields, StepColumn.MILESTONE, milestones::find, "unknown-milestone"),
                    criticality(fields),
                    row);
            if (ids.of(row).isPresent()) {
                steps.add(step);
            }
        }
        return steps;
    }

    private String label(Fields fields) {
        fields.require(StepColumn.LABEL);
        return fields.line(StepColumn.LABEL, limits.label());
    }

    private String phase(Fields fields) {
        fields.require(StepColumn.PHASE);
        Optional<Cell> cell = fields.seen(StepColumn.PHASE);
        if (cell.isEmpty()) {
            return "";
        }
        String code = phases.get(Spelling.key(cell.get().text()));
        if (code != null) {
            return code;
        }
        String known = String.join(", ", plan.phases().stream().map(Phase::code).toList());
        findings.error(cell.get(), "unknown-phase", cell.get().text(), known);
        return "";
    }

    /** Codes of the phases under each of their names; the first phase keeps a name that two have. */
    private static Map<String, String> byName(List<Phase> phases) {
        Map<String, String> codes = new HashMap<>();
        for (Phase phase : phases) {
            for (String name : List.of(phase.code(), phase.french(), phase.english())) {
                codes.putIfAbsent(Spelling.key(name), phase.code());
            }
        }
        return codes;
    }

    private @Nullable Duration duration(Fields fields) {
        Optional<Cell> cell = fields.cell(StepColumn.DURATION);
        Optional<Duration> duration = cell.flatMap(PlannedDuration::of);
        if (cell.isPresent() && duration.isEmpty()) {
            findings.error(cell.get(), "not-a-duration", cell.get().text());
        }
        return duration.orElse(null);
    }

    private Criticality criticality(Fields fields) {
        Optional<Cell> cell = fields.cell(StepColumn.CRITICALITY);
        Optional<Criticality> known = cell.map(Cell::text).flatMap(Vocabulary::criticality);
        if (cell.isPresent() && known.isEmpty()) {
            findings.error(cell.get(), "unknown-criticality", cell.get().text());
        }
        return known.orElse(Criticality.NORMAL);
    }

    private List<String> codes(
            Fields fields, StepColumn column, Function<String, Optional<String>> known, String unknown) {
        Set<String> found = new LinkedHashSet<>();
        fields.codes(column).ifPresent(cell -> {
            for (String part : Fields.list(cell.text())) {
                List<String> texts = known.apply(part).isPresent() ? List.of(part) : Fields.split(part, COMMA);
                for (String text : texts) {
                    known.apply(text).ifPresentOrElse(found::add, () -> findings.error(cell, unknown, text));
                }
            }
        });
        return List.copyOf(found);
    }
}
