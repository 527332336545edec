package be.ptr.workbook;

import static be.ptr.workbook.Provocation.LIMITS;
import static be.ptr.workbook.Provocation.STEPS;
import static be.ptr.workbook.Provocation.error;
import static be.ptr.workbook.Provocation.file;
import static be.ptr.workbook.Provocation.one;

import be.ptr.configuration.ExcelSettings.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;

/** Files that are no readable workbook, and workbooks beyond the limits. */
final class FileProvocations {
    private static final String RELATIONSHIP =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

    private FileProvocations() {}

    static List<Provocation> all() {
        byte[] valid = one().bytes();
        return List.of(
                file("damaged-file", "plan.xlsx", () -> java.util.Arrays.copyOf(valid, valid.length / 2)),
                file("empty-file", "plan.xlsx", () -> new byte[0]),
                file("file-too-large", "plan.xlsx", () -> new byte[(1 << 20) + 1])
                        .within(new Limits(1, 20, 20, 20, 255, 4000)),
                file("xls-too-large", "plan.xls", FileProvocations::largeXls),
                file("encrypted-file", "plan.xlsx", () -> encrypted(valid)),
                file(
                        "strict-workbook",
                        "plan.xlsx",
                        () -> Zips.changed(valid, "xl/workbook.xml", FileProvocations::strict)),
                file("binary-workbook", "plan.xlsb", () -> office("xl/workbook.bin")),
                file("old-workbook", "plan.xls", () -> compound("Book")),
                file(
                        "opendocument-file",
                        "plan.ods",
                        () -> Zips.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
                file("text-file", "plan.csv", () -> text("Identifiant;Libellé\nCO-1;Arrêter\n")),
                file("html-file", "plan.xls", () -> text("<html><table><tr><td>CO-1</td></tr></table></html>")),
                file("xml-file", "plan.xls", () -> text("<?xml version=\"1.0\"?><Workbook/>")),
                file("not-a-workbook", "plan.xlsx", () -> office("word/document.xml")),
                file("renamed-file", "plan.xls", () -> valid),
                file("too-much-content", "plan.xlsx", () -> giantText(valid)),
                file("too-many-sheets", "plan.xlsx", () -> valid).within(new Limits(20, 20_000, 200, 3, 255, 4000)),
                error(
                                "too-many-rows",
                                STEPS + "!6",
                                one().step("2", "b")
                                        .step("3", "c")
                                        .step("4", "d")
                                        .step("5", "e"))
                        .within(new Limits(20, 4, 200, 50, 255, 4000)),
                error("too-many-columns", STEPS + "!N1", one()).within(new Limits(20, 20, 13, 50, 255, 4000)),
                error("too-many-merged", "Acteurs", one().touch(workbook -> {
                            for (int row = 10; row < 20; row++) {
                                workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(row, row, 0, 1));
                            }
                        }))
                        .within(new Limits(20, 5, 200, 50, 255, 4000)),
                file("missing-sheet", "plan.xlsx", FileProvocations::withoutSteps)
                        .within(LIMITS));
    }

    private static byte[] withoutSteps() {
        PlanWorkbook workbook = one();
        return workbook.without(workbook.steps()).bytes();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String strict(String workbook) {
        return workbook.replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main");
    }

    private static byte[] office(String part) {
        return Zips.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r\" Type=\"" + RELATIONSHIP + "\" Target=\"" + part
                        + "\"/></Relationships>");
    }

    private static byte[] giantText(byte[] valid) {
        String giant = "<si><t>" + "a".repeat(200_000) + "</t></si></sst>";
        return Zips.changed(valid, "xl/sharedStrings.xml", texts -> texts.replace("</sst>", giant));
    }

    private static byte[] compound(String entry) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] largeXls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            byte[] picture = new byte[9 << 20];
            new Random(1).nextBytes(picture);
            workbook.addPicture(picture, org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] encrypted(byte[] workbook) {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OPCPackage content = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                content.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
