package be.ptr.workbook.resolve;

import be.ptr.plan.Spelling;
import be.ptr.plan.Unseen;
import be.ptr.workbook.cells.Cell;
import be.ptr.workbook.cells.Cell.Kind;
import be.ptr.workbook.rows.Column;
import be.ptr.workbook.rows.Findings;
import be.ptr.workbook.rows.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The values of one row as its reader wants them, with a finding for each that cannot be had. */
final class Fields {
    private static final Pattern SEPARATOR = Pattern.compile("[;\\n\\r]");
    /** Codes are keys and end up in ids of the engine. */
    private static final int MAX_CODE = 64;

    private final TableRow row;
    private final Findings findings;

    Fields(TableRow row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    /** Says once per cell what is wrong with it whatever its column. */
    void inspect() {
        for (Cell cell : row.cells()) {
            boolean known = row.isKnown(cell);
            if (cell.isFaulty() && known) {
                findings.error(cell, faultCode(cell), cell.text());
            } else if (cell.isFaulty() && row.isExtra(cell)) {
                findings.warning(cell, faultCode(cell), cell.text());
            } else if ((known || row.isExtra(cell)) && isExpression(cell.text())) {
                findings.warning(cell, "expression-in-text");
            }
        }
    }

    /** What the process engine would evaluate. */
    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static String faultCode(Cell cell) {
        return cell.kind() == Kind.ERROR ? "error-cell" : "formula-without-value";
    }

    /** The cell of a column when it holds a usable value. */
    Optional<Cell> cell(Column column) {
        return row.at(column).filter(cell -> !cell.isFaulty());
    }

    /** The text of a column, empty when there is none. */
    String text(Column column, int maximum) {
        Optional<Cell> cell = cell(column);
        cell.filter(long_ -> long_.text().length() > maximum)
                .ifPresent(long_ -> findings.error(
                        long_, "text-too-long", Integer.toString(long_.text().length()), Integer.toString(maximum)));
        return cell.map(Cell::text).orElse("");
    }

    /**
     * A text that others stand beside, in a list, a link or a subject: nothing in it turns the direction of its line. What
     * else cannot be seen may stay, for signs such as ⚠️ consist of it.
     */
    String line(Column column, int maximum) {
        cell(column).ifPresent(cell -> isFree(cell, "turning-character", Unseen.firstTurning(cell.text())));
        return text(column, maximum).replace('\n', ' ');
    }

    /** A name, empty when there is none or it holds what cannot be seen: two that look alike are one. */
    String name(Column column, int maximum) {
        String text = Spelling.plain(text(column, maximum));
        return seen(column).isPresent() ? text : "";
    }

    /** The code in a column, empty when there is none; a date is what Excel made of a code. */
    String code(Column column) {
        String text = Spelling.plain(text(column, MAX_CODE));
        return codes(column).isPresent() ? text : "";
    }

    /** The cell of a column that holds codes, unless Excel made a date of them or they hold what cannot be seen. */
    Optional<Cell> codes(Column column) {
        Optional<Cell> cell = cell(column);
        if (cell.isPresent() && cell.get().kind() == Kind.DATE) {
            findings.error(cell.get(), "code-became-date", cell.get().text());
            return Optional.empty();
        }
        return cell.filter(this::isSeen);
    }

    /** The cell of a column that names or points to something, unless it holds characters that cannot be seen. */
    Optional<Cell> seen(Column column) {
        return cell(column).filter(this::isSeen);
    }

    private boolean isSeen(Cell cell) {
        return isFree(cell, "unseen-character", Unseen.firstIn(cell.text()));
    }

    private boolean isFree(Cell cell, String code, OptionalInt unseen) {
        unseen.ifPresent(c -> findings.error(cell, code, Unseen.name(c), Unseen.replacedIn(cell.text())));
        return unseen.isEmpty();
    }

    /** Says that a required column is empty, unless something unusable stands there. */
    void require(Column column) {
        if (row.at(column).isEmpty()) {
            findings.error(row.place(column), "missing-value", row.title(column));
        }
    }

    /** The parts of a list separated by semicolons or line breaks, trimmed, empty ones left out. */
    static List<String> list(String text) {
        return split(text, SEPARATOR);
    }

    static List<String> split(String text, Pattern separator) {
        List<String> parts = new ArrayList<>();
        for (String part : separator.split(text)) {
            String plain = Spelling.plain(part);
            if (!plain.isEmpty()) {
                parts.add(plain);
            }
        }
        return parts;
    }
}
