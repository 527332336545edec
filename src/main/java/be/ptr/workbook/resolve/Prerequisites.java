package be.ptr.workbook.resolve;

import be.ptr.plan.StepId;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Cell.Kind;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the cell of the prerequisites, also what Excel made of it. */
final class Prerequisites {
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\n\\r]");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");
    /** Over all steps: ten times what the largest plan needs. */
    private static final int MAX = 200_000;

    private final StepIds ids;
    private final Findings findings;
    private int total;

    Prerequisites(StepIds ids, Findings findings) {
        this.ids = ids;
        this.findings = findings;
    }

    List<StepId> read(Fields fields) {
        return fields.codes(StepColumn.PREREQUISITES).map(this::read).orElse(List.of());
    }

    private List<StepId> read(Cell cell) {
        boolean number = cell.kind() == Kind.GROUPED || cell.kind() == Kind.NUMBER;
        if (number) {
            return fromNumber(cell);
        }
        Set<StepId> found = new LinkedHashSet<>();
        for (String text : Fields.split(cell.text(), SEPARATOR)) {
            Optional<StepId> id = ids.find(text);
            if (id.isEmpty()) {
                findings.error(cell, "unknown-prerequisite", text);
            } else if (!found.add(id.get())) {
                findings.notice(cell, "duplicate-prerequisite", text);
            }
        }
        return counted(found, cell);
    }

    private List<StepId> counted(Set<StepId> found, Cell cell) {
        boolean before = total > MAX;
        total += found.size();
        if (total <= MAX) {
            return List.copyOf(found);
        }
        if (!before) {
            findings.error(cell, "too-many-prerequisites", Integer.toString(MAX));
        }
        return List.of();
    }

    /** {@code 108,107} becomes the number 108107 under Excel's hands: undone when it can be one list only. */
    private List<StepId> fromNumber(Cell cell) {
        List<List<StepId>> readings = Readings.of(cell, ids);
        if (readings.size() == 1 && readings.get(0).size() == 1) {
            return counted(new LinkedHashSet<>(readings.get(0)), cell);
        }
        if (readings.size() == 1 && cell.kind() == Kind.GROUPED && !cell.text().contains(".")) {
            findings.warning(cell, "list-became-number", cell.text(), listed(readings.get(0)));
            return counted(new LinkedHashSet<>(readings.get(0)), cell);
        }
        if (readings.size() > 1) {
            findings.error(
                    cell, "number-of-several-lists", cell.text(), listed(readings.get(0)), listed(readings.get(1)));
        } else {
            boolean list =
                    cell.kind() == Kind.GROUPED || !DIGITS.matcher(cell.text()).matches();
            findings.error(cell, list ? "number-not-a-list" : "unknown-prerequisite", cell.text());
        }
        return List.of();
    }

    private static String listed(List<StepId> ids) {
        return ids.stream().map(StepId::value).collect(Collectors.joining("; "));
    }
}
