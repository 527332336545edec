package be.ptr.plan;

import java.util.List;

/**
 * Something the reader of a plan has to say about one place of the workbook.
 *
 * @param code stable, lower case with hyphens, for example {@code unknown-prerequisite}; the sentence stands in the
 *     message bundles under {@code finding.<code>}
 * @param arguments what was found and what is expected, in the order of the sentence's placeholders
 */
public record Finding(Severity severity, String code, CellRef place, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
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

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
