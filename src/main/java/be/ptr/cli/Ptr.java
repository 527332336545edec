package be.ptr.cli;

import be.ptr.configuration.Settings;
import be.ptr.operation.Operations;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The command line as a whole. */
public final class Ptr {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final BiConsumer<Settings, Language> server;
    private final BiFunction<Settings, Language, Operations> stores;

    /**
     * @param environment the variables of the process
     * @param server starts the server and returns when it has stopped
     * @param stores reaches the stores, by the server that holds them or without one
     */
    public Ptr(
            Terminal terminal,
            Map<String, String> environment,
            BiConsumer<Settings, Language> server,
            BiFunction<Settings, Language, Operations> stores) {
        this.terminal = terminal;
        this.environment = environment;
        this.server = server;
        this.stores = stores;
    }

    /** Runs the command that {@code typed} names and returns its {@link ExitCode}. */
    public int run(String... typed) {
        silence();
        Arguments arguments = Arguments.of(typed);
        Wording wording = new Wording(arguments.language());
        Surroundings surroundings = new Surroundings(terminal, wording, environment, arguments.overrides());
        Language language = arguments.language();
        Root root = new Root(
                surroundings,
                settings -> server.accept(settings, language),
                settings -> stores.apply(settings, language));
        Failures failures = new Failures(surroundings, root::logs);
        try {
            return commands(root, surroundings, language, failures).execute(arguments.forCommand());
        } catch (OutOfMemoryError | StackOverflowError | LinkageError broken) {
            return failures.unexpected(broken, "ptr");
        }
    }

    private CommandLine commands(Root root, Surroundings surroundings, Language language, Failures failures) {
        return new CommandLine(root)
                .addSubcommand(new Serve(root))
                .addSubcommand(new Check(root, surroundings))
                .addSubcommand(new Generate(root, surroundings))
                .addSubcommand(new Simulate(root, surroundings))
                .addSubcommand(new Import(root, surroundings))
                .addSubcommand(new ResetPassword(root, surroundings))
                .setResourceBundle(usage(language))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler(new UsageMistakes(surroundings.wording()))
                .setExecutionExceptionHandler(failures);
    }

    private static ResourceBundle usage(Language language) {
        return ResourceBundle.getBundle("be.ptr.cli.usage", language.locale(), NO_FALLBACK);
    }

    /** What libraries log would end up between the lines of a result; the server sets up its own log. */
    private static void silence() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.OFF);
        }
    }
}
