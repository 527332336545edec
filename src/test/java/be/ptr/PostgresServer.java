package be.ptr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL server, one for the JVM: started when the first database is asked for, on any free port of this
 * machine alone; stopped and deleted when the JVM ends. Nothing has to be installed, and root may run it.
 *
 * <p>It writes nothing through to the disk: a test that cuts the power of the machine is not for it.
 */
public final class PostgresServer {
    private static final String USER = "ptr";
    private static final String LOG = "server.log";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static PostgresServer running;

    private final Path folder;
    private final Path data;
    private final List<String> asUser;
    private final int port = TestSettings.freePort();

    private PostgresServer(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.asUser = PostgresUser.command(folder, program("initdb"));
        start();
    }

    /**
     * The JDBC URL of a new, empty database, user included; no password is asked for.
     *
     * @throws IllegalStateException when no server can be started here; the message says why
     */
    public static String emptyDatabase() {
        PostgresServer server = server();
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("no database " + name, failed);
        }
        return server.url(name);
    }

    private static synchronized PostgresServer server() {
        if (running == null) {
            running = started();
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "postgres-stop"));
        }
        return running;
    }

    private static PostgresServer started() {
        Path folder = PostgresFiles.unpacked();
        try {
            return new PostgresServer(folder);
        } catch (RuntimeException failed) {
            delete(folder);
            throw failed;
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    private void start() {
        List<String> settings = Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "timezone=UTC",
                        "fsync=off",
                        "full_page_writes=off")
                .flatMap(setting -> Stream.of("--set", setting))
                .toList();
        List<String> initdb = new ArrayList<>(List.of(
                program("initdb"),
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-locale",
                "-N"));
        initdb.addAll(settings);
        run(initdb);
        run(List.of(
                program("pg_ctl"),
                "start",
                "-w",
                "-D",
                data.toString(),
                "-l",
                data.resolve(LOG).toString()));
    }

    private void stop() {
        run(List.of(program("pg_ctl"), "stop", "-m", "immediate", "-D", data.toString()));
        delete(folder);
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            throw new UncheckedIOException("left behind: " + folder, left);
        }
    }

    private String program(String name) {
        return PostgresFiles.program(folder, name);
    }

    /** The output goes to a file: on Windows the server keeps that of its starter open. */
    private void run(List<String> command) {
        List<String> whole = Stream.concat(asUser.stream(), command.stream()).toList();
        Path output = folder.resolve("output.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(Map.of("LC_ALL", "C"));
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(whole + " ended with " + code + ":\n" + text(output) + log());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(whole.toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String log() throws IOException {
        return text(data.resolve(LOG));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
