package be.ptr.workbook.rows;

import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.workbook.cells.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything said so far about one workbook: of each kind the first ones, and how many more there are. */
public final class Findings {
    /** A sentence quotes this much of a cell at the most; a long loop needs room. */
    private static final int MAX_ARGUMENT = 500;

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final boolean ofSeveralRuns;

    public Findings() {
        this(false);
    }

    private Findings(boolean ofSeveralRuns) {
        this.ofSeveralRuns = ofSeveralRuns;
    }

    /** Whose last argument is the name of an execution: one that holds in many is said once, with all their names. */
    public static Findings ofSeveralRuns() {
        return new Findings(true);
    }

    public void error(Cell cell, String code, String... arguments) {
        add(Finding.error(code, cell.place(), arguments));
    }

    public void warning(Cell cell, String code, String... arguments) {
        add(Finding.warning(code, cell.place(), arguments));
    }

    public void notice(Cell cell, String code, String... arguments) {
        add(Finding.notice(code, cell.place(), arguments));
    }

    /** About a place that holds no value: a missing cell, a row, a sheet. */
    public void error(CellRef place, String code, String... arguments) {
        add(Finding.error(code, place, arguments));
    }

    public void add(Finding finding) {
        kinds.computeIfAbsent(finding.severity() + finding.code(), key -> new Kind(ofSeveralRuns))
                .add(finding.with(
                        finding.arguments().stream().map(Findings::shortened).toList()));
    }

    private static String shortened(String argument) {
        return argument.length() <= MAX_ARGUMENT ? argument : argument.substring(0, MAX_ARGUMENT) + "…";
    }

    /** Kind by kind, in the order in which each kind and each finding was said first. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        kinds.values().forEach(kind -> kind.addTo(all));
        return all;
    }
}
