package be.ptr;

import be.ptr.configuration.Configured.Accepted;
import be.ptr.configuration.Settings;
import be.ptr.configuration.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Settings for tests: the defaults, with everything in one folder or in memory, on free ports. */
public final class TestSettings {
    private TestSettings() {}

    /** Further arguments such as {@code --server.public-url=https://ptr.example.be} win. */
    public static Settings in(Path folder, String... more) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(
                                "--server.host=127.0.0.1",
                                "--database.port=" + freePort(),
                                "--server.data-folder=" + folder,
                                "--excel.file=",
                                "--engine.url=jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1"),
                        Stream.of(more))
                .forEach(argument -> arguments.put(argument.replaceFirst("=.*", ""), argument));
        if (new SettingsReader().read(null, Map.of(), List.copyOf(arguments.values())) instanceof Accepted accepted) {
            return accepted.settings();
        }
        throw new IllegalArgumentException("not accepted: " + arguments.values());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
