package be.ptr.cli;

import java.io.Console;
import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks.
 *
 * @param out results
 * @param err complaints and progress
 * @param interactive a person is watching
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    /** The terminal of this program; UTF-8 whatever the locale says, but for the console of Windows. */
    @SuppressWarnings("SystemConsoleNull") // the property restores null on newer JVMs
    public static Terminal ofSystem() {
        System.setProperty("jdk.console", "java.base");
        Console console = System.console();
        Charset charset = console != null && File.separatorChar == '\\' ? console.charset() : StandardCharsets.UTF_8;
        return new Terminal(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                console != null);
    }
}
