package be.ptr;

import be.ptr.configuration.Settings;
import java.util.Map;

/** Where a program of this product logs, in Spring Boot's words; sizes and patterns stand in application.properties. */
final class LogFile {
    private LogFile() {}

    /** A server's: everything in the file, the console as well. */
    static Map<String, Object> ofServer(Settings settings) {
        return Map.of("logging.file.name", path(settings, "ptr.log"));
    }

    /** A command's own file, for a server may be writing to the other; nothing between the lines of the result. */
    static Map<String, Object> ofCommand(Settings settings) {
        return Map.of("logging.file.name", path(settings, "commands.log"), "logging.threshold.console", "off");
    }

    private static String path(Settings settings, String name) {
        return settings.server().dataFolder().resolve("logs").resolve(name).toString();
    }
}
