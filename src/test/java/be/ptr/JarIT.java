package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, as an operator meets it: a server, commands beside it, a crash, commands without it. */
class JarIT {
    private static final String SAMPLE = "samples/plan-de-transition.xlsx";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private int port;
    private int mongoPort;
    private Process server;

    private record Result(int exitCode, String out) {}

    @BeforeEach
    void serveWithAFaultyPlan() throws IOException, InterruptedException {
        port = freePort();
        mongoPort = freePort();
        Path faulty = Files.writeString(folder.resolve("faulty.xlsx"), "a;b\n");
        server = process(folder.resolve("server.out"), "--excel.file=" + faulty);
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(data("operator"))) {
            assertThat(server.isAlive() && Instant.now().isBefore(end))
                    .as(() -> read(folder.resolve("server.out")))
                    .isTrue();
            server.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    @Test
    void commandsGoThroughTheServerAndAfterACrashWithoutIt() throws IOException, InterruptedException {
        String password = command("reset-password", "admin").out().strip().replaceFirst(".*: ", "");
        String home = new Visitor("http://localhost:" + port)
                .signIn("admin", password)
                .get("/", "Accept-Language", "fr")
                .body();
        assertThat(home).contains("faulty.xlsx", "pas un classeur Excel");

        Result second = command("serve", "--lang", "en");
        assertThat(second.exitCode()).isEqualTo(3);
        assertThat(second.out()).hasLineCount(1).contains("Another PTR works on the folder");

        Result imported = command("import", SAMPLE, "--dry-run", "DR1");
        assertThat(imported.exitCode()).as(imported.out()).isZero();
        assertThat(imported.out()).contains("DR1 est en cours");

        server.destroyForcibly().waitFor();
        assertThat(data("operator")).exists();

        Result again = command("import", SAMPLE, "--dry-run", "DR1");
        assertThat(again.exitCode()).as(again.out()).isZero();
        assertThat(again.out()).contains("Rien ne change").doesNotContain("first-passwords");
        assertThat(data("logs/ptr.log")).content().doesNotContain(token(), password);
    }

    private Result command(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "command", ".out");
        int exitCode = process(out, arguments).waitFor();
        return new Result(exitCode, read(out));
    }

    private Process process(Path out, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "-jar",
                "target/ptr.jar"));
        line.addAll(List.of(arguments));
        line.add("--server.data-folder=" + folder.resolve("data"));
        line.add("--server.host=127.0.0.1");
        line.add("--server.port=" + port);
        line.add("--database.port=" + mongoPort);
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    private Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    private String token() throws IOException {
        return Files.readAllLines(data("operator")).get(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
