package be.ptr.cli;

import be.ptr.Server;
import be.ptr.configuration.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One command typed in a test, and what came of it, with its blanks as they are typed. */
record Typed(int exitCode, String out, String err) {
    /** @param folder of the data, unless the environment names another one */
    static Typed command(Path folder, Map<String, String> environment, Consumer<Settings> server, String... arguments) {
        Map<String, String> variables = new HashMap<>(Map.of("PTR_SERVER_DATA_FOLDER", folder.toString()));
        variables.putAll(environment);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
        int exitCode = new Ptr(terminal, variables, (settings, language) -> server.accept(settings), Server::operations)
                .run(arguments);
        return new Typed(exitCode, typed(out), typed(err));
    }

    private static String typed(StringWriter said) {
        return said.toString().replace('\u00A0', ' ');
    }

    /** A command that must not start a server. */
    static Typed command(Path folder, String... arguments) {
        return command(
                folder,
                Map.of(),
                settings -> {
                    throw new AssertionError("the server was started");
                },
                arguments);
    }
}
