package be.ptr.workbook;

import java.util.List;

/**
 * A sheet of rows under headers.
 *
 * @param rows texts, numbers, {@link java.time.LocalDateTime}s and {@link Tinted} texts in the order of the columns; an
 *     empty text is an empty cell
 */
public record Listing(String name, List<Heading> headings, List<List<Object>> rows) {

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Heading(String text, int width) {}

    /**
     * A text in a cell of its own colours.
     *
     * @param ground {@code #rrggbb}
     * @param ink {@code #rrggbb}
     */
    public record Tinted(String text, String ground, String ink) {}
}
