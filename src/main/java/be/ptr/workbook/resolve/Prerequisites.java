package be.ptr.workbook.resolve;

import be.ptr.plan.StepId;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Cell.Kind;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.StepColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cell of the prerequisites, also what Excel made of it. */
final class Prerequisites {
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\n\\r]");
    private static final int GROUP = 3;
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
        if (number && ids.find(cell.text()).isEmpty()) {
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

    /** {@code 108,107} becomes the number 108107 under Excel's hands: undone when both ids exist. */
    private List<StepId> fromNumber(Cell cell) {
        List<String> meant = groups(cell.text());
        List<StepId> found =
                meant.stream().map(ids::find).flatMap(Optional::stream).toList();
        if (cell.kind() == Kind.GROUPED && meant.size() > 1 && found.size() == meant.size()) {
            findings.warning(cell, "list-became-number", cell.text(), String.join("; ", meant));
            return found.stream().distinct().toList();
        }
        boolean list = cell.kind() == Kind.GROUPED || cell.text().contains(".");
        findings.error(cell, list ? "number-not-a-list" : "unknown-prerequisite", cell.text());
        return List.of();
    }

    private static List<String> groups(String digits) {
        List<String> groups = new ArrayList<>();
        for (int end = digits.length(); end > 0; end -= GROUP) {
            groups.add(0, digits.substring(Math.max(0, end - GROUP), end));
        }
        return groups;
    }
}
