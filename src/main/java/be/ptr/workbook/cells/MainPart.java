package be.ptr.workbook.cells;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.xml.sax.SAXException;

/** Finds {@code workbook.xml} in a zip file, or says what the zip file is instead. */
final class MainPart {
    private static final int MIMETYPE_LENGTH = 100;

    private MainPart() {}

    static String of(ZipParts parts) throws IOException, SAXException {
        if (parts.has("mimetype")) {
            throw new Refused(isSpreadsheet(parts) ? "opendocument-file" : "not-a-workbook", "OpenDocument");
        }
        if (!parts.has("[Content_Types].xml")) {
            throw new Refused("not-a-workbook", "zip");
        }
        Relationships related = Relationships.of("", parts);
        String part = related.ofType("officeDocument").orElseThrow(() -> new Refused("damaged-file"));
        if (related.isStrict()) {
            throw new Refused("strict-workbook");
        }
        if (part.endsWith(".bin")) {
            throw new Refused("binary-workbook");
        }
        if (part.startsWith("word/")) {
            throw new Refused("not-a-workbook", "Word");
        }
        if (part.startsWith("ppt/")) {
            throw new Refused("not-a-workbook", "PowerPoint");
        }
        return part;
    }

    private static boolean isSpreadsheet(ZipParts parts) throws IOException {
        String type = new String(parts.beginning("mimetype", MIMETYPE_LENGTH), StandardCharsets.US_ASCII);
        return type.contains("spreadsheet");
    }
}
