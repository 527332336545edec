package be.ptr.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook that is read by people and not by {@link WorkbookReader}. */
public final class ListingWriter {
    /** Writes an {@code .xlsx} with a sheet for each listing; the stream stays open. */
    public void write(List<Listing> listings, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            for (Listing listing : listings) {
                SheetWriter sheet = new SheetWriter(workbook, listing.name());
                listing.headings().forEach(heading -> sheet.column(heading.text(), heading.width()));
                sheet.endHeaders();
                listing.rows().forEach(sheet::row);
            }
            workbook.write(out);
        }
    }
}
