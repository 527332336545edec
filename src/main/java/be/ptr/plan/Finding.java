package be.ptr.plan;

import java.util.List;

/**
 * Something the reader of a plan has to say about one place of the workbook.
 *
 * @param code stable, lower case with hyphens, for example {@code unknown-prerequisite}; the sentence stands in the
 *     message bundles under {@code finding.<code>}
 * @param arguments what was found and what is expected, in the order of the sentence's placeholders
 * @param times how many of its code it stands for: those after the first five hundred are said once, with their number
 */
public record Finding(Severity severity, String code, CellRef place, List<String> arguments, int times) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    public Finding(Severity severity, String code, CellRef place, List<String> arguments) {
        this(severity, code, place, arguments, 1);
    }

    public static Finding error(String code, CellRef place, String... arguments) {
        return new Finding(Severity.ERROR, code, place, List.of(arguments));
    }

    public static Finding warning(String code, CellRef place, String... arguments) {
        return new Finding(Severity.WARNING, code, place, List.of(arguments));
    }

    public static Finding notice(String code, CellRef place, String... arguments) {
        return new Finding(Severity.NOTICE, code, place, List.of(arguments));
    }

    /** The same with other arguments. */
    public Finding with(List<String> others) {
        return new Finding(severity, code, place, others, times);
    }

    /** The same, standing for so many. */
    public Finding times(int number) {
        return new Finding(severity, code, place, arguments, number);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
