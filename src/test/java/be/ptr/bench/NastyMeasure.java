package be.ptr.bench;

import be.ptr.workbook.NastyShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Workbooks made to exhaust the memory, each read in the heap of a container: read or refused, never out of memory. */
final class NastyMeasure implements Measure {
    private static final String HEAP = "-Xmx700m";

    @Override
    public void run() throws Exception {
        Path folder = Files.createTempDirectory("ptr-bench");
        Table.head("two readings with " + HEAP, "MB", "outcome", "s", "most heap after a GC, MB", "what it came to");
        for (NastyShape shape : NastyShape.values()) {
            Path file = shape.write(folder);
            String[] figures = read(file).split("\t", -1);
            Table.row(
                    shape.name(),
                    Files.size(file) / (double) (1 << 20),
                    figures[0],
                    figures.length > 1 ? figures[1] : "",
                    figures.length > 2 ? figures[2] : "",
                    figures.length > 3 ? figures[3] : "");
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static String read(Path file) throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NastyReading.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = reading.waitFor();
        return code == 0 ? out.lines().reduce((first, last) -> last).orElse("") : "exit code " + code;
    }
}
