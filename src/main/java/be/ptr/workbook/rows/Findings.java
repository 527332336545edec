package be.ptr.workbook.rows;

import be.ptr.plan.CellRef;
import be.ptr.plan.Finding;
import be.ptr.workbook.cells.Cell;
import java.util.ArrayList;
import java.util.List;

/** Everything said so far about one workbook. */
public final class Findings {
    /** More than anybody reads; a hostile file must not fill the memory with sentences. */
    private static final int MAX = 50_000;

    /** A sentence quotes this much of a cell at the most; a long loop needs room. */
    private static final int MAX_ARGUMENT = 500;

    private final List<Finding> all = new ArrayList<>();

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
        if (all.size() < MAX) {
            List<String> arguments =
                    finding.arguments().stream().map(Findings::shortened).toList();
            all.add(new Finding(finding.severity(), finding.code(), finding.place(), arguments));
        } else if (all.size() == MAX) {
            all.add(Finding.error("too-many-findings", CellRef.WORKBOOK, Integer.toString(MAX)));
        }
    }

    private static String shortened(String argument) {
        return argument.length() <= MAX_ARGUMENT ? argument : argument.substring(0, MAX_ARGUMENT) + "…";
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
