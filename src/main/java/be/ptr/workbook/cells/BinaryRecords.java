package be.ptr.workbook.cells;

import java.io.IOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;

/**
 * Counts what an {@code .xls} unfolds into before POI makes objects of it: two bytes of a record can stand for a cell of a
 * hundred.
 */
final class BinaryRecords {
    private static final int MAX = 1_000_000;
    private static final int HEADER = 4;
    private static final int MANY_BLANKS = 0xBE;
    private static final int MANY_NUMBERS = 0xBD;
    private static final int FRAME = 6;
    private static final int BLANK = 2;
    private static final int NUMBER = 6;

    private BinaryRecords() {}

    /** @throws Refused when the workbook in {@code root} has more records and cells than are read */
    static void check(DirectoryNode root) throws IOException {
        String name = HSSFWorkbook.getWorkbookDirEntryName(root);
        int count = 0;
        try (DocumentInputStream in = root.createDocumentInputStream(name)) {
            while (in.available() >= HEADER) {
                int kind = in.readUShort();
                int length = in.readUShort();
                count += cells(kind, length);
                if (count > MAX) {
                    throw new Refused("too-much-content");
                }
                if (in.skip(length) < length) {
                    return;
                }
            }
        }
    }

    private static int cells(int kind, int length) {
        return switch (kind) {
            case MANY_BLANKS -> Math.max(1, (length - FRAME) / BLANK);
            case MANY_NUMBERS -> Math.max(1, (length - FRAME) / NUMBER);
            default -> 1;
        };
    }
}
