package be.ptr.workbook.cells;

import be.ptr.plan.CellRef;

/**
 * How much of one file is kept in memory, over all its sheets: {@value #MAX_BYTES} bytes as Java keeps values and their
 * characters, whatever the mixture. docs/performance.md says what a check takes beside it.
 */
final class Budget {
    private static final int MAX_BYTES = 200_000_000;
    /** A cell, its place in the row, and its text but for the characters. */
    private static final int BYTES_OF_A_VALUE = 100;

    private static final int BYTES_OF_A_CHARACTER = 2;
    /** Excel itself stops at 32,767 characters a cell; what it escapes takes more in the file. */
    private static final int MAX_CELL = 100_000;

    /** Areas may not overlap in Excel, so that this is more than any sheet has. */
    private static final int MAX_MERGED = 20_000_000;

    private long bytes;
    private int merged;

    /** Counts a value of {@code length} characters that is kept. */
    void keep(String sheet, int length) {
        bytes += BYTES_OF_A_VALUE + (long) length * BYTES_OF_A_CHARACTER;
        if (bytes > MAX_BYTES) {
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
