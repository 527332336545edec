package be.ptr.workbook.cells;

import be.ptr.plan.CellRef;

/** How much of one file is kept in memory: values and characters over all its sheets. */
final class Budget {
    private static final int MAX_VALUES = 2_000_000;
    private static final int MAX_CHARACTERS = 40_000_000;
    /** Excel itself stops at 32,767 characters a cell; what it escapes takes more in the file. */
    private static final int MAX_CELL = 100_000;

    /** Areas may not overlap in Excel, so that this is more than any sheet has. */
    private static final int MAX_MERGED = 20_000_000;

    private int values;
    private int merged;
    private int characters;

    /** Counts a value of {@code length} characters that is kept. */
    void keep(String sheet, int length) {
        values++;
        characters += length;
        if (values > MAX_VALUES || characters > MAX_CHARACTERS) {
            throw new Refused("too-much-content", new CellRef(sheet, ""));
        }
    }

    /** Counts cells looked at because an area is merged. */
    void merge(String sheet, int cells) {
        merged += cells;
        if (merged > MAX_MERGED) {
            throw new Refused("too-much-content", new CellRef(sheet, ""));
        }
    }

    /** Refuses one more style or pattern where {@code most} are kept already. */
    void style(int kept, int most) {
        if (kept >= most) {
            throw new Refused("too-much-content");
        }
    }

    /** Watches one value while it grows to {@code length} characters. */
    void grow(String sheet, int length) {
        if (length > MAX_CELL) {
            throw new Refused("too-much-content", new CellRef(sheet, ""));
        }
    }
}
