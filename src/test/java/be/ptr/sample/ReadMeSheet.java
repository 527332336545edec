package be.ptr.sample;

import be.ptr.sample.Looks.Look;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet {@code Lisez-moi}: what the workbook is and how it is kept; the import does not read it. */
final class ReadMeSheet {

    private ReadMeSheet() {}

    static void write(SamplePlan plan, XSSFWorkbook workbook, Looks looks) {
        Page page = new Page(workbook, "Lisez-moi", looks);
        page.widths(24, 100);
        for (String line : SampleText.lines("lisez-moi.txt")) {
            page.newRow();
            if (line.startsWith("= ")) {
                page.height(34);
                page.text(line.substring(2), Look.TITLE, Looks.PLAIN);
            } else if (line.startsWith("- ")) {
                page.height(26);
                page.text(line.substring(2), Look.SECTION, Looks.PLAIN);
            } else if (line.equals("PHASES")) {
                phases(plan, page);
            } else {
                List<String> fields = SampleText.fields(line, 2);
                page.text(fields.get(0), Look.CODE, Looks.PLAIN);
                page.text(fields.get(1));
            }
        }
    }

    private static void phases(SamplePlan plan, Page page) {
        page.text("Phase", Look.HEADER, Looks.PLAIN);
        page.text("Nom et nombre d'étapes", Look.HEADER, Looks.PLAIN);
        SamplePlan.PHASES.forEach((code, name) -> {
            long steps = plan.steps().stream()
                    .filter(step -> step.phase().equals(code))
                    .count();
            page.newRow();
            page.text(code, Look.CODE, code);
            page.text(name + " : " + steps + " étapes");
        });
    }
}
