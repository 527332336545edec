package be.ptr.workbook;

import static be.ptr.workbook.DefaultLayout.DR1;
import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Checked;
import be.ptr.plan.Finding;
import be.ptr.plan.Plan;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files made to exhaust the reader, and honest ones that look like them. */
class HostileFileTest {
    private static final String SHEET = "xl/worksheets/sheet2.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int LAST_ROW = 1_048_576;

    @TempDir
    Path folder;

    @Test
    void refusesAnEntityBomb() throws IOException {
        byte[] bomb = Zips.changed(
                PlanWorkbook.with().bytes(),
                "xl/workbook.xml",
                text -> text.replaceFirst(
                        "<workbook", "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook"));
        assertThat(read(Files.write(folder.resolve("plan.xlsx"), bomb)).findings())
                .extracting(Finding::code)
                .containsExactly("damaged-file");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path bomb = swollen(TEXTS, "</sst>", "<si><t/></si>".repeat(10), 250_000);
        assertThat(read(bomb).findings()).extracting(Finding::code).containsExactly("too-much-content");
    }

    @Test
    void refusesGiantTagsCommentsAndNesting() throws IOException {
        String giant = "x<".repeat(2_000_000);
        assertThat(read(swollen(SHEET, "</worksheet>", "<!--" + giant + "-->", 3))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("too-much-content");
        assertThat(read(swollen(SHEET, "</worksheet>", "<a b=\"" + "x".repeat(4_000_000) + "\"/>", 3))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("too-much-content");
        assertThat(read(swollen(SHEET, "</worksheet>", "<a>", 1_000)).findings())
                .extracting(Finding::code)
                .containsExactly("damaged-file");
    }

    @Test
    void refusesHundredsOfThousandsOfRows() throws IOException {
        Path rows = rows(400_000, row -> "<row r=\"" + row + "\"><c r=\"A" + row + "\"><v>" + row + "</v></c></row>");
        assertThat(read(rows).findings()).extracting(Finding::code).containsExactly("too-many-rows");
    }

    @Test
    void readsAWorkbookWhoseEveryRowIsFormatted() throws IOException {
        Path formatted = rows(
                LAST_ROW,
                row -> "<row r=\"" + row + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + row + "\" s=\"1\"/><c r=\"B" + row
                        + "\" s=\"1\"/></row>");
        Checked<Plan> checked = read(formatted);
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.accepted().orElseThrow().steps()).hasSize(1);
    }

    /** Java has room for hundreds of times as much here: what must not be kept is counted, not the memory. */
    @ParameterizedTest
    @EnumSource(
            value = NastyShape.class,
            names = {
                "WIDE_ROWS_OF_TEXTS",
                "WIDE_ROWS_OF_NUMBERS",
                "PATTERNS",
                "NAMES_OF_ELEMENTS",
                "NAMES_OF_ATTRIBUTES",
                "PREFIXES",
                "INSTRUCTIONS",
                "SHEETS",
                "RELATIONSHIPS"
            })
    void refusesWhatWouldFillTheMemory(NastyShape shape) {
        Path nasty = shape.write(folder);
        assertThat(read(nasty).findings()).extracting(Finding::code).containsExactly("too-much-content");
    }

    @Test
    void mergedAreasOverEverythingEndInTime() {
        assertThat(read(NastyShape.MERGED.write(folder)).findings()).isNotEmpty();
    }

    @Test
    void refusesAnOldWorkbookThatUnfolds() throws IOException {
        Path old = PlanWorkbook.with().step("CO-1", "Arrêter").write(folder.resolve("plan.xls"));
        try (POIFSFileSystem files = new POIFSFileSystem(old.toFile(), false)) {
            byte[] valid = files.createDocumentInputStream("Workbook").readAllBytes();
            byte[] blanks = new byte[4 + 8_224];
            LittleEndian.putUShort(blanks, 0, 0xBE);
            LittleEndian.putUShort(blanks, 2, 8_224);
            ByteArrayOutputStream swollen = new ByteArrayOutputStream();
            for (int i = 0; i < 300; i++) {
                swollen.writeBytes(blanks);
            }
            swollen.writeBytes(valid);
            files.createOrUpdateDocument(new ByteArrayInputStream(swollen.toByteArray()), "Workbook");
            files.writeFilesystem();
        }
        assertThat(read(old).findings()).extracting(Finding::code).containsExactly("too-much-content");
    }

    private Path rows(int last, IntFunction<String> row) throws IOException {
        return swollen(SHEET, "</sheetData>", row, last);
    }

    private Path swollen(String part, String before, String repeated, int times) throws IOException {
        return swollen(part, before, index -> repeated, times);
    }

    /** A valid plan of one step with {@code text} written into a part again and again, from index 3 on. */
    private Path swollen(String part, String before, IntFunction<String> text, int last) throws IOException {
        Path valid = PlanWorkbook.with().step("CO-1", "Arrêter").write(folder.resolve("valid.xlsx"));
        Path swollen = folder.resolve("plan.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(valid));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(swollen))) {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int split = entry.getName().equals(part) ? content.indexOf(before) : content.length();
                writer.write(content, 0, split);
                for (int index = 3; split < content.length() && index <= last; index++) {
                    writer.write(text.apply(index));
                }
                writer.write(content, split, content.length() - split);
                writer.flush();
            }
        }
        return swollen;
    }

    private static Checked<Plan> read(Path file) {
        return CpuTime.atMost(
                Duration.ofSeconds(10), () -> DefaultLayout.reader().read(file, DR1));
    }
}
