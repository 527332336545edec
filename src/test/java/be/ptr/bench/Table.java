package be.ptr.bench;

import java.util.Locale;

/** A table in Markdown, printed line by line. */
final class Table {
    private Table() {}

    static void head(String... columns) {
        System.out.println("| " + String.join(" | ", columns) + " |");
        System.out.println("|---".repeat(columns.length) + "|");
    }

    /** Fractions with three figures or so. */
    static void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ')
                    .append(cell instanceof Double number ? text(number) : cell)
                    .append(" |");
        }
        System.out.println(line);
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%.0f", number);
    }
}
