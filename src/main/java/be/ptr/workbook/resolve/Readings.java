package be.ptr.workbook.resolve;

import be.ptr.plan.StepId;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Cell.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a number in a cell of ids can mean: one id, or a list that Excel turned into a number. Where commas separate
 * thousands, {@code 1164,1178} becomes 11641178, shown as 11,641,178: Excel takes commas wherever at least three digits
 * follow. Where the comma is the decimal sign, {@code 12,3} becomes 12.3.
 */
final class Readings {
    private static final int LEAST_BEHIND_A_COMMA = 3;

    private final StepIds ids;
    private final List<List<StepId>> all = new ArrayList<>();

    private Readings(StepIds ids) {
        this.ids = ids;
    }

    /** Every reading in ids that exist; two are enough to know that none can be chosen. */
    static List<List<StepId>> of(Cell cell, StepIds ids) {
        Readings readings = new Readings(ids);
        String text = cell.text();
        ids.find(text).ifPresent(id -> readings.all.add(List.of(id)));
        int point = text.indexOf('.');
        if (point > 0) {
            readings.pair(text.substring(0, point), text.substring(point + 1));
        } else if (cell.kind() == Kind.GROUPED && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            readings.cut(text, List.of());
        }
        return readings.all;
    }

    private void pair(String first, String second) {
        Optional<StepId> one = ids.find(first);
        Optional<StepId> other = ids.find(second);
        if (one.isPresent() && other.isPresent()) {
            all.add(List.of(one.get(), other.get()));
        }
    }

    /** Adds the readings that end in {@code behind} and begin with lists made of {@code digits}. */
    private void cut(String digits, List<StepId> behind) {
        for (int end = digits.length() - LEAST_BEHIND_A_COMMA; end > 0 && all.size() < 2; end--) {
            List<StepId> later = new ArrayList<>(behind);
            Optional<StepId> id = ids.find(digits.substring(end));
            if (id.isPresent()) {
                later.add(0, id.get());
                first(digits.substring(0, end), later);
                cut(digits.substring(0, end), later);
            }
        }
    }

    /** The zeros before a number are lost: an id written with them may have been meant as well. */
    private void first(String digits, List<StepId> later) {
        for (StepId id : ids.padded(digits)) {
            List<StepId> reading = new ArrayList<>(later);
            reading.add(0, id);
            all.add(reading);
        }
    }
}
