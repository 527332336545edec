package be.ptr.workbook;

import be.ptr.plan.Finding;
import be.ptr.plan.Spelling;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Findings in the order in which one mends the workbook: errors, warnings, notices; of each the people first, then the
 * steps that name them, by row and column; loops at the end of their sheet.
 */
final class SheetOrder {
    private SheetOrder() {}

    /**
     * Sorts, and keeps the order of findings about the same place and of loops.
     *
     * @param sheets the names of the sheets in their order; those of no other sheet come before them, of others behind
     */
    static List<Finding> sorted(List<Finding> findings, List<String> sheets) {
        return findings.stream()
                .map(finding -> Place.of(finding, sheets))
                .sorted(Comparator.comparing((Place place) -> place.finding().severity())
                        .thenComparingInt(Place::sheet)
                        .thenComparing(Place::loop)
                        .thenComparingInt(Place::row)
                        .thenComparingInt(Place::column))
                .map(Place::finding)
                .toList();
    }

    private record Place(Finding finding, int sheet, boolean loop, int row, int column) {
        static Place of(Finding finding, List<String> sheets) {
            String name = finding.place().sheet();
            int known = sheets.indexOf(Spelling.key(name));
            int sheet = name.isEmpty() || known >= 0 ? known : sheets.size();
            if (finding.code().equals("cycle")) {
                return new Place(finding, sheet, true, 0, 0);
            }
            String cell = finding.place().cell();
            if (cell.isEmpty()) {
                return new Place(finding, sheet, false, 0, 0);
            }
            boolean wholeRow = Character.isDigit(cell.charAt(0));
            CellReference place = new CellReference(wholeRow ? "A" + cell : cell);
            return new Place(finding, sheet, false, place.getRow() + 1, wholeRow ? -1 : place.getCol());
        }
    }
}
