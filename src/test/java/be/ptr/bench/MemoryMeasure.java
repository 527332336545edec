package be.ptr.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What must fit into a heap of 512 MB: a check of 20,000 rows, an import of 4,000 steps. */
final class MemoryMeasure implements Measure {
    private static final List<String> SMALL_HEAP = List.of("-Xmx512m");

    @Override
    public void run() throws Exception {
        Path folder = Files.createTempDirectory("ptr-bench");
        Table.head("with -Xmx512m", "outcome", "s", "heap after GC, MB");
        check(LargeWorkbook.write(folder.resolve("20000.xlsx"), 20_000));
        importPlan(LargeWorkbook.write(folder.resolve("4000.xlsx"), 4_000), folder);
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void check(Path workbook) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(PackagedProgram.command(SMALL_HEAP));
        command.addAll(List.of("check", workbook.toString()));
        long begin = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Table.row("check of 20,000 rows", "exit code " + code, (System.nanoTime() - begin) / 1e9, "");
    }

    private static void importPlan(Path workbook, Path folder) throws IOException, InterruptedException {
        try (PackagedServer server = new PackagedServer(folder, SMALL_HEAP, "--excel.file=")) {
            server.awaitOutput("mot de passe");
            server.awaitHealthy();
            String admin = server.credentials("Administrateur");
            long begin = System.nanoTime();
            HttpResponse<String> answer = server.importPlan("DR1", workbook, admin);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Table.row("import of 4,000 steps", "HTTP " + answer.statusCode(), seconds, server.liveMegabytes());
        }
    }
}
