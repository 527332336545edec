package be.ptr.cli;

import be.ptr.configuration.ConfigurationRefused;
import be.ptr.configuration.Configured;
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
        return accepted(new SettingsReader().read(file(config), environment, overrides));
    }

    /**
     * The configuration, good enough for a server: production is looked at more closely.
     *
     * @throws ConfigurationRefused with every fault
     */
    Settings settingsToServe(@Nullable Path config) {
        return accepted(new SettingsReader().readToServe(file(config), environment, overrides));
    }

    private static @Nullable Path file(@Nullable Path config) {
        return config == null && Files.exists(CUSTOMARY) ? CUSTOMARY : config;
    }

    private static Settings accepted(Configured configured) {
        return configured.fold(settings -> settings, faults -> {
            throw new ConfigurationRefused(faults);
        });
    }
}
