package be.ptr.workbook.cells;

import be.ptr.plan.Spelling;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a file.
 *
 * @param sheetNames of all its sheets in their order
 * @param sheets those that were wanted
 */
public record RawWorkbook(List<String> sheetNames, List<RawSheet> sheets) {

    /** The sheet whose name is {@code name}, compared as headers are. */
    public Optional<RawSheet> sheet(String name) {
        String key = Spelling.key(name);
        return sheets.stream()
                .filter(sheet -> Spelling.key(sheet.name()).equals(key))
                .findFirst();
    }
}
