package be.ptr.cli;

import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.operation.Operations;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ptr} without a command: the server. Holds the options that every command has. */
@Command(name = "ptr", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Root implements Callable<Integer> {
    private static final String LOGS = "logs";

    private final Surroundings surroundings;
    private final Consumer<Settings> server;
    private final Function<Settings, Operations> stores;
    private Path logs = Path.of("data", LOGS);

    @Option(names = "--config", paramLabel = "FILE", scope = ScopeType.INHERIT)
    private @Nullable Path config;

    /** Read from {@link Arguments}, where mistakes are explained in it too; here to be accepted and documented. */
    @Option(names = "--lang", paramLabel = "fr|en", defaultValue = "fr", scope = ScopeType.INHERIT)
    @SuppressWarnings("UnusedVariable")
    private Language language = Language.FR;

    Root(Surroundings surroundings, Consumer<Settings> server, Function<Settings, Operations> stores) {
        this.surroundings = surroundings;
        this.server = server;
        this.stores = stores;
    }

    /** @throws ConfigurationRefused with every fault */
    Settings settings() {
        return loggedAt(surroundings.settings(config));
    }

    private Settings loggedAt(Settings settings) {
        logs = settings.server().dataFolder().resolve(LOGS);
        return settings;
    }

    /** The folder for the details of unexpected failures; in the data folder as soon as that is known. */
    Path logs() {
        return logs;
    }

    /** The stores, by the server that holds them or without one; says where first passwords are. */
    Operations operations(Settings settings) {
        Operations operations = stores.apply(settings);
        operations
                .firstPasswords()
                .ifPresent(file -> surroundings
                        .terminal()
                        .err()
                        .println(surroundings.wording().of("operation.first-passwords", file)));
        return operations;
    }

    /** The execution with this name, compared without case, as {@code plan.dry-runs} spells it. */
    static DryRun dryRun(String name, PlanSettings plan) {
        return plan.dryRuns().stream()
                .filter(run -> run.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UnknownDryRun(name, plan.dryRuns()));
    }

    @Override
    public Integer call() {
        server.accept(loggedAt(surroundings.settingsToServe(config)));
        return ExitCode.DONE;
    }
}
