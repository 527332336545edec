package be.ptr.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** POI reading the cells of the plan's sheets and doing nothing with them. */
final class PoiCells {
    private static final Set<String> SHEETS = Set.of("Acteurs", "Étapes-actions", "Dates", "Environnements");

    private PoiCells() {}

    /** By the interface that streams, the frugal way; the number of characters seen. */
    static long streamed(Path file) throws Exception {
        Counter counter = new Counter();
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(parts);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (SHEETS.contains(sheets.getSheetName())) {
                        XMLReader parser = parser();
                        parser.setContentHandler(
                                new XSSFSheetXMLHandler(reader.getStylesTable(), strings, counter, false));
                        parser.parse(new InputSource(sheet));
                    }
                }
            }
        }
        return counter.seen;
    }

    /** By the object model, the way most programs do it; the number of characters and numbers seen. */
    static long modelled(Path file) throws Exception {
        long seen = 0;
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                if (SHEETS.contains(sheet.getSheetName())) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            seen += seen(cell);
                        }
                    }
                }
            }
        }
        return seen;
    }

    private static long seen(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue().length();
            case NUMERIC -> Double.isNaN(cell.getNumericCellValue()) ? 0 : 1;
            default -> 0;
        };
    }

    private static XMLReader parser() throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newSAXParser().getXMLReader();
    }

    private static final class Counter implements SheetContentsHandler {
        private long seen;

        @Override
        public void startRow(int number) {}

        @Override
        public void endRow(int number) {}

        @Override
        public void cell(String reference, String value, @Nullable XSSFComment comment) {
            seen += value == null ? 0 : value.length();
        }
    }
}
