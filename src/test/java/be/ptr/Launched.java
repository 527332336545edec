package be.ptr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The program in a process of its own, on free ports, as an operator starts it on a folder. */
final class Launched implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port = freePort();
    private final int databasePort = freePort();
    private final Process process;
    private final Thread reader;
    private final List<String> seen = new ArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Launched(List<String> before, @Nullable Path place, Path folder, String program, String... more)
            throws IOException {
        List<String> line = new ArrayList<>(before);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program,
                "--server.host=127.0.0.1",
                "--server.port=" + port,
                "--database.port=" + databasePort,
                "--server.data-folder=" + folder));
        line.addAll(List.of(more));
        process = new ProcessBuilder(line)
                .directory(place == null ? null : place.toFile())
                .redirectErrorStream(true)
                .start();
        reader = new Thread(this::read, "output of the program");
        reader.setDaemon(true);
        reader.start();
    }

    /** Returns at once. */
    static Launched in(Path folder, String... more) {
        return of(PtrApplication.class, folder, more);
    }

    /** The program started in an empty folder, where nothing of the project lies; the data come into {@code data} there. */
    static Launched alone(Path place, String... more) throws IOException {
        return new Launched(List.of(), place, Path.of("data"), PtrApplication.class.getName(), more);
    }

    /** The same by the {@code main} of another class, which may do something beside. */
    static Launched of(Class<?> program, Path folder, String... more) {
        try {
            return new Launched(List.of(), null, folder, program.getName(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The program in a shell that lets no file grow beyond a size, as if the disk were full.
     *
     * @param kilobytes of one file
     */
    static Launched withFilesUpTo(int kilobytes, Path folder, String... more) {
        List<String> shell = List.of("bash", "-c", "ulimit -f " + kilobytes + " && exec \"$@\"", "bash");
        try {
            return new Launched(shell, null, folder, PtrApplication.class.getName(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The program held to the permissions of files, which mean nothing to root: root starts it by {@code setpriv} (of
     * util-linux), without the two powers that say so.
     */
    static Launched heldToPermissions(Path folder, String... more) {
        List<String> powerless = System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")
                : List.of();
        try {
            return new Launched(powerless, null, folder, PtrApplication.class.getName(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String root() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits for a line of its output. */
    Launched until(String text) throws InterruptedException {
        line(line -> line.contains(text));
        return this;
    }

    /** The first line of its output that passes, waited for. */
    String line(Predicate<String> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.stream().noneMatch(wanted)) {
            String next = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("not said in " + PATIENCE + ":\n" + String.join("\n", seen));
            }
            seen.add(next);
        }
        return seen.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until it has ended by itself; its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("does not end:\n" + String.join("\n", seen));
        }
        return process.exitValue();
    }

    /** Everything it has said; to be asked once it has ended. */
    List<String> output() throws InterruptedException {
        reader.join();
        lines.drainTo(seen);
        return List.copyOf(seen);
    }

    /** As the operator stops it; returns when it has ended. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("does not stop");
        }
    }

    /** As a power cut stops it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            // Blanks as they are typed.
            output.lines().map(line -> line.replace('\u00A0', ' ')).forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            lines.add("(end of the output)");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
