package be.ptr.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sample workbook: the same tables give the same bytes.
 *
 * <p>After a change of the tables: {@code mvn -Dquick test -Dtest=SampleWorkbookTest -Dsample.write=true} writes the file.
 */
final class SampleWorkbook {

    static final Path FILE = Path.of("samples", "plan-de-transition.xlsx");
    private static final Instant WRITTEN = Instant.parse("2021-05-03T08:00:00Z");

    private SampleWorkbook() {}

    /** The whole file. */
    static byte[] bytes(SamplePlan plan) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Looks looks = new Looks(workbook);
            ReadMeSheet.write(plan, workbook, looks);
            StepsSheet.write(plan, workbook, looks);
            ReferenceSheets.writePeople(plan, workbook, looks);
            ReferenceSheets.writeMilestones(plan, workbook, looks);
            ReferenceSheets.writeEnvironments(plan, workbook, looks);
            describe(workbook.getProperties().getCoreProperties());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        }
    }

    static void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        Files.write(FILE, bytes(SamplePlan.read()));
    }

    private static void describe(CoreProperties properties) {
        properties.setTitle("Plan de transition MIG 4 → MIG 6");
        properties.setSubjectProperty("Exemple : six phases, trois répétitions et le week-end Live");
        properties.setCreator("Pilotage de la transition");
        properties.setLastModifiedByUser("Pilotage de la transition");
        properties.setCreated(Optional.of(Date.from(WRITTEN)));
        properties.setModified(Optional.of(Date.from(WRITTEN)));
    }
}
