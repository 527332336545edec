package be.ptr.bench;

import be.ptr.plan.Plan;
import be.ptr.workbook.DefaultLayout;
import be.ptr.workbook.WorkbookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** From the file to a checked plan, against POI alone reading the same cells. */
final class ReadingMeasure implements Measure {
    private static final Path SAMPLE = Path.of("samples", "plan-de-transition.xlsx");

    @Override
    public void run() throws Exception {
        Path folder = Files.createTempDirectory("ptr-bench");
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("sample", SAMPLE);
        files.put("4,000 rows", LargeWorkbook.write(folder.resolve("4000.xlsx"), 4_000));
        files.put("20,000 rows", LargeWorkbook.write(folder.resolve("20000.xlsx"), 20_000));
        Table.head("workbook", "product, ms", "POI streaming, ms", "POI object model, ms", "ratio", "ratio to model");
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Figures figures = measured(file.getValue());
            Table.row(
                    file.getKey(),
                    figures.millis("product"),
                    figures.millis("streaming"),
                    figures.millis("model"),
                    figures.ratio("product", "streaming"),
                    figures.ratio("product", "model"));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Figures measured(Path file) throws Exception {
        WorkbookReader reader = DefaultLayout.reader();
        return new Turns()
                .timed("product", () -> plan(reader, file))
                .timed("streaming", () -> PoiCells.streamed(file))
                .timed("model", () -> PoiCells.modelled(file))
                .run(5, 15);
    }

    private static Plan plan(WorkbookReader reader, Path file) {
        return reader.read(file, DefaultLayout.DR1).accepted().orElseThrow();
    }
}
