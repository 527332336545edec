package be.ptr.configuration;

import be.ptr.configuration.Configured.Accepted;
import be.ptr.configuration.Configured.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the configuration: arguments over environment variables over the file over the defaults. */
public final class SettingsReader {
    private final Map<String, Entry> defaults =
            YamlText.read("defaults.yaml", defaultText()).entries();
    private final Keys keys = new Keys(defaults);

    /** What holds when nobody configures anything. */
    public static Settings defaults() {
        return new SettingsReader().read(null, Map.of(), List.of()).fold(settings -> settings, faults -> {
            throw new IllegalStateException("the defaults contradict each other: " + faults);
        });
    }

    /**
     * Reads everything and finds every fault.
     *
     * @param file null for none
     * @param environment all variables; those that begin with {@code PTR_} count
     * @param arguments of the form {@code --section.key=value}
     */
    public Configured read(@Nullable Path file, Map<String, String> environment, List<String> arguments) {
        return read(file, environment, arguments, (settings, values) -> {});
    }

    /** The same for a server: on production it finds, too, what nobody should serve people with. */
    public Configured readToServe(@Nullable Path file, Map<String, String> environment, List<String> arguments) {
        return read(file, environment, arguments, (settings, values) -> new ProductionCheck(settings, values).make());
    }

    private Configured read(
            @Nullable Path file,
            Map<String, String> environment,
            List<String> arguments,
            BiConsumer<Settings, Values> further) {
        List<Layer> layers = List.of(
                file == null ? new Layer(Map.of(), List.of()) : KeyCheck.check(layer(file), keys),
                Overrides.ofEnvironment(environment, keys),
                Overrides.ofArguments(arguments, keys));
        Map<String, Entry> given = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Layer layer : layers) {
            given.putAll(layer.entries());
            faults.addAll(layer.faults());
        }
        Values values = new Values(given, defaults);
        Settings settings = new Sections(values).settings();
        further.accept(settings, values);
        faults.addAll(values.faults());
        faults.sort(Comparator.comparingInt(SettingsReader::line));
        return faults.isEmpty() ? new Accepted(settings) : new Rejected(faults);
    }

    /** Faults of the file come in the order of its lines, before all others. */
    private static int line(Fault fault) {
        int line = fault.place().line();
        return line == 0 ? Integer.MAX_VALUE : line;
    }

    /** The keys that a variable or an argument may give, in the order of config.yaml. */
    public List<String> overridable() {
        return keys.overridable();
    }

    /** The environment variable that gives {@code key}: {@code PTR_SERVER_PORT} for {@code server.port}. */
    public static String variable(String key) {
        return Keys.variable(key);
    }

    private static Layer layer(Path file) {
        String source = String.valueOf(file.getFileName());
        try {
            return YamlText.read(source, Files.readString(file));
        } catch (NoSuchFileException missing) {
            return unreadable(source, "file-missing", file);
        } catch (CharacterCodingException notUtf8) {
            return unreadable(source, "file-not-utf8", file);
        } catch (IOException refused) {
            return unreadable(source, "file-unreadable", file);
        }
    }

    private static Layer unreadable(String source, String code, Path file) {
        return new Layer(Map.of(), List.of(Fault.of(Place.of(source), "", code, file.toString())));
    }

    private static String defaultText() {
        try (InputStream text = SettingsReader.class.getResourceAsStream("defaults.yaml")) {
            return new String(Objects.requireNonNull(text, "defaults.yaml").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
