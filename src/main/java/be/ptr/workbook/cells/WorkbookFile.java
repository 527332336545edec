package be.ptr.workbook.cells;

import be.ptr.configuration.ExcelSettings.Limits;
import be.ptr.plan.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;

/** A file that is said to be a workbook: opened by what it holds, refused with a sentence about what it is. */
public final class WorkbookFile {
    private static final long MEGABYTE = 1L << 20;
    /** The object model of an {@code .xls} takes about thirty times its size. */
    private static final long MAX_XLS = 8 * MEGABYTE;

    private final Limits limits;

    public WorkbookFile(Limits limits) {
        this.limits = limits;
    }

    /**
     * The values of the wanted sheets.
     *
     * @param name what the person calls the file, for its extension
     * @param wanted names of sheets, as {@link Spelling#key} spells them
     * @throws Refused when the file is no readable workbook
     */
    public RawWorkbook read(Path file, String name, Set<String> wanted) {
        try {
            long size = Files.size(file);
            if (size > limits.megabytes() * MEGABYTE) {
                throw new Refused("file-too-large", Integer.toString(limits.megabytes()));
            }
            return open(file, name, size, wanted);
        } catch (Refused refused) {
            throw refused;
        } catch (EncryptedDocumentException e) {
            throw new Refused("encrypted-file", e);
        } catch (OldFileFormatException e) {
            throw new Refused("old-workbook", e);
        } catch (StackOverflowError e) {
            throw new Refused("too-much-content", e);
        } catch (IOException | SAXException | RuntimeException e) {
            throw new Refused("damaged-file", e);
        }
    }

    private RawWorkbook open(Path file, String name, long size, Set<String> wanted) throws IOException, SAXException {
        FileKind kind = FileKind.of(file);
        kind.refuseUnlessWorkbook();
        if (kind == FileKind.XLSX) {
            try (ZipParts parts = new ZipParts(file)) {
                String workbook = MainPart.of(parts);
                kind.refuseUnlessNamedSo(name);
                return new XlsxReader(parts, limits).read(workbook, wanted);
            }
        }
        kind.refuseUnlessNamedSo(name);
        if (size > MAX_XLS) {
            throw new Refused("xls-too-large", Long.toString(MAX_XLS / MEGABYTE));
        }
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            BinaryRecords.check(files.getRoot());
            try (HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), files, false)) {
                return new XlsReader(workbook, limits).read(wanted);
            }
        }
    }
}
