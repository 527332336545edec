package be.ptr.configuration;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody meant to type. */
final class Nearest {
    private Nearest() {}

    /** The candidate that takes the fewest edits to reach from {@code typed}; the first one when several do. */
    static String to(String typed, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> edits(typed, candidate)))
                .orElse("");
    }

    /** The distance of Levenshtein, in characters. */
    static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column - 1], row[column]));
            }
        }
        return row[to.length()];
    }
}
