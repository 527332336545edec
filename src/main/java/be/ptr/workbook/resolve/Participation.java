package be.ptr.workbook.resolve;

import be.ptr.plan.DryRun;
import be.ptr.plan.Finding;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import be.ptr.workbook.rows.TableRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads in which executions a step takes part: a list, all of them, or a mark per execution. */
final class Participation {
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\n\\r]");

    private final List<DryRun> runs;
    private final Findings findings;

    Participation(List<DryRun> runs, Findings findings) {
        this.runs = runs;
        this.findings = findings;
    }

    Set<DryRun> read(Fields fields, TableRow row, boolean hasMarks) {
        Set<DryRun> found = new LinkedHashSet<>();
        fields.seen(StepColumn.DRY_RUNS).ifPresent(cell -> found.addAll(listed(cell)));
        for (DryRun run : runs) {
            row.mark(run).filter(cell -> !cell.isFaulty() && isMarked(cell)).ifPresent(cell -> found.add(run));
        }
        if (found.isEmpty() && row.at(StepColumn.DRY_RUNS).isEmpty()) {
            if (hasMarks) {
                findings.add(Finding.warning("in-no-run", row.place(StepColumn.ID)));
            } else {
                fields.require(StepColumn.DRY_RUNS);
            }
        }
        return found;
    }

    private Set<DryRun> listed(Cell cell) {
        Set<DryRun> found = new LinkedHashSet<>();
        for (String name : Fields.split(cell.text(), SEPARATOR)) {
            if (Vocabulary.isEveryRun(name)) {
                found.addAll(runs);
                continue;
            }
            Optional<DryRun> run = runs.stream()
                    .filter(known -> Spelling.key(known.name()).equals(Spelling.key(name)))
                    .findFirst();
            run.ifPresentOrElse(found::add, () -> findings.error(cell, "unknown-run", name, names()));
        }
        return found;
    }

    private boolean isMarked(Cell cell) {
        Optional<Boolean> mark = Vocabulary.mark(cell.text());
        if (mark.isEmpty()) {
            findings.error(cell, "unknown-mark", cell.text());
        }
        return mark.orElse(false);
    }

    private String names() {
        return String.join(", ", runs.stream().map(DryRun::name).toList());
    }
}
