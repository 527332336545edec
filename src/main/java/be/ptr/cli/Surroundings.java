package be.ptr.cli;

import be.ptr.configuration.Settings;
import be.ptr.configuration.SettingsReader;
import be.ptr.wording.Wording;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds when it starts.
 *
 * @param environment all variables of the process
 * @param overrides of the configuration, from the arguments
 */
record Surroundings(Terminal terminal, Wording wording, Map<String, String> environment, List<String> overrides) {
    private static final Path CUSTOMARY = Path.of("config.yaml");

    PrintWriter out() {
        return terminal.out();
    }

    /**
     * The configuration.
     *
     * @param config the file that was asked for, or null for config.yaml in the working directory, if there is one
     * @throws ConfigurationRefused with every fault
     */
    Settings settings(@Nullable Path config) {
        Path file = config == null && Files.exists(CUSTOMARY) ? CUSTOMARY : config;
        return new SettingsReader().read(file, environment, overrides).fold(settings -> settings, faults -> {
            throw new ConfigurationRefused(faults);
        });
    }
}
