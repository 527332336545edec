package be.ptr.pages;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a long table.
 *
 * @param page its number, from 1
 * @param total number of rows of the whole table
 */
public record Paged<T>(List<T> rows, int page, int total) {
    /** So many rows are shown at a time: more make a page slow, and nobody reads them. */
    public static final int ROWS = 200;

    /**
     * Part {@code page} of {@code all}; the nearest one there is when there is none of this number.
     *
     * @param row draws a row, only those that are shown
     */
    static <S, T> Paged<T> of(List<S> all, int page, Function<? super S, T> row) {
        int there = Math.max(1, Math.min(page, pages(all.size())));
        List<T> rows =
                all.stream().skip((there - 1L) * ROWS).limit(ROWS).<T>map(row).toList();
        return new Paged<>(rows, there, all.size());
    }

    static int pages(int total) {
        return Math.max(1, (total + ROWS - 1) / ROWS);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** Whether there are other parts. */
    public boolean isSplit() {
        return pages(total) > 1;
    }

    public boolean hasNext() {
        return page < pages(total);
    }

    /** Place of its first row in the whole table, from 1. */
    public int first() {
        return (page - 1) * ROWS + 1;
    }

    /** Place of its last row in the whole table. */
    public int last() {
        return first() + rows.size() - 1;
    }

    /** How many rows the part before has; 0 before the first one. */
    public int preceding() {
        return page > 1 ? ROWS : 0;
    }

    /** How many rows the next part has; 0 after the last one. */
    public int following() {
        return Math.min(ROWS, total - last());
    }
}
