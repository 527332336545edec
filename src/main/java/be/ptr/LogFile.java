package be.ptr;

import be.ptr.configuration.Settings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where a program of this product logs, in Spring Boot's words; sizes and patterns stand in application.properties. */
final class LogFile {
    private static final String SERVER = "ptr.log";
    private static final String COMMAND = "commands.log";

    private LogFile() {}

    /** A server's: everything in the file, the console as well. */
    static Map<String, Object> ofServer(Settings settings) {
        return Map.of("logging.file.name", file(settings, SERVER).toString());
    }

    /** A command's own file, for a server may be writing to the other; nothing between the lines of the result. */
    static Map<String, Object> ofCommand(Settings settings) {
        return Map.of("logging.file.name", file(settings, COMMAND).toString(), "logging.threshold.console", "off");
    }

    /**
     * A log that cannot be written would be told with a trace, and only then.
     *
     * @throws IOException when the folder, or a log in it, cannot be written
     */
    static void requireWritable(Settings settings) throws IOException {
        FolderCheck.requireWritable(folder(settings));
        for (String name : List.of(SERVER, COMMAND)) {
            Path file = file(settings, name);
            if (Files.isDirectory(file) || (Files.exists(file) && !Files.isWritable(file))) {
                throw new AccessDeniedException(file.toString());
            }
        }
    }

    private static Path file(Settings settings, String name) {
        return folder(settings).resolve(name);
    }

    private static Path folder(Settings settings) {
        return settings.server().dataFolder().resolve("logs");
    }
}
