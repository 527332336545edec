package be.ptr.workbook.cells;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.plan.Spelling;
import be.ptr.workbook.cells.SheetList.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.SAXException;

/** Reads the wanted sheets of an {@code .xlsx} or {@code .xlsm} in one pass, without building its object model. */
final class XlsxReader {
    private final ZipParts parts;
    private final Limits limits;
    private final Budget budget = new Budget();

    XlsxReader(ZipParts parts, Limits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /**
     * @param workbook name of the main part
     * @param wanted names of sheets, as {@link Spelling#key} spells them
     */
    RawWorkbook read(String workbook, Set<String> wanted) throws IOException, SAXException {
        SheetList list = parts.parse(workbook, new SheetList());
        if (list.sheets().size() > limits.sheets()) {
            throw new Refused("too-many-sheets", Integer.toString(limits.sheets()));
        }
        Relationships related = Relationships.of(workbook, parts);
        CellValues values = values(related, list.since1904());
        Set<String> missing = new HashSet<>(wanted);
        List<RawSheet> sheets = new ArrayList<>();
        for (Entry entry : list.sheets()) {
            Optional<String> part = worksheet(related, entry);
            if (part.isPresent() && missing.remove(Spelling.key(entry.name()))) {
                sheets.add(read(entry.name(), part.get(), values));
            }
        }
        return new RawWorkbook(list.sheets().stream().map(Entry::name).toList(), sheets);
    }

    private static Optional<String> worksheet(Relationships related, Entry entry) {
        return related.byId(entry.relationship())
                .filter(target -> target.type().equals("worksheet"))
                .map(Relationships.Target::part);
    }

    private CellValues values(Relationships related, boolean since1904) throws IOException, SAXException {
        SharedTexts texts = new SharedTexts(budget);
        Optional<String> textPart = related.ofType("sharedStrings");
        if (textPart.isPresent()) {
            parts.parse(textPart.get(), texts);
        }
        Styles styles = new Styles(budget);
        Optional<String> stylePart = related.ofType("styles");
        if (stylePart.isPresent()) {
            parts.parse(stylePart.get(), styles);
        }
        return new CellValues(texts, styles, new NumberFormats(since1904));
    }

    private RawSheet read(String name, String part, CellValues values) throws IOException, SAXException {
        SheetBuilder sheet = new SheetBuilder(name, limits, budget);
        parts.parse(part, new SheetStream(sheet, values, budget));
        return sheet.build();
    }
}
