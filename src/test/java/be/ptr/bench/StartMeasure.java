package be.ptr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** From the start of the process to the first answer about the sample, whose run is in progress; then its heap. */
final class StartMeasure implements Measure {
    private static final int ROUNDS = 3;
    private static final List<String> TWO_CORES = List.of("-XX:ActiveProcessorCount=2");

    @Override
    public void run() throws Exception {
        Path folder = Files.createTempDirectory("ptr-bench");
        String lead = importedSample(folder);
        Figures figures = new Figures();
        Table.head("start", "healthy, s", "first answer, s", "processor time until then, s", "heap after GC, MB");
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            try (PackagedServer server = new PackagedServer(folder, TWO_CORES)) {
                server.awaitHealthy();
                figures.add("healthy", System.nanoTime() - begin);
                Waiting.until(PackagedServer.PAUSE, () -> server.status("/api/runs/DR1", lead) == 200);
                figures.add("answer", System.nanoTime() - begin);
                double processor = server.processorSeconds();
                Table.row(
                        round,
                        figures.lastMillis("healthy") / 1_000,
                        figures.lastMillis("answer") / 1_000,
                        processor,
                        server.liveMegabytes());
            }
        }
        Table.row("median", figures.millis("healthy") / 1_000, figures.millis("answer") / 1_000, "", "");
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Who is lead of the transition in the imported sample, with the password. */
    private static String importedSample(Path folder) throws Exception {
        long begin = System.nanoTime();
        try (PackagedServer server = new PackagedServer(folder, TWO_CORES)) {
            server.awaitOutput("PTR-D01");
            System.out.printf(
                    "First start, with import and demonstration: %.1f s, heap after GC %.0f MB%n%n",
                    (System.nanoTime() - begin) / 1e9, server.liveMegabytes());
            return server.credentials("Pilote");
        }
    }
}
