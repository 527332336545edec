package be.ptr.cli;

import be.ptr.configuration.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** One command typed in a test, and what came of it. */
record Typed(int exitCode, String out, String err) {
    static Typed command(Path logs, Map<String, String> environment, Consumer<Settings> server, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
        int exitCode = new Ptr(terminal, environment, logs, server).run(arguments);
        return new Typed(exitCode, out.toString(), err.toString());
    }

    /** A command that must not start a server. */
    static Typed command(Path logs, String... arguments) {
        return command(
                logs,
                Map.of(),
                settings -> {
                    throw new AssertionError("the server was started");
                },
                arguments);
    }
}
