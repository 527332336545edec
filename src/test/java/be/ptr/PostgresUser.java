package be.ptr;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who runs PostgreSQL, which refuses to be run by root. */
final class PostgresUser {
    /** Of nobody, whom every Linux knows by this number. */
    private static final String NOBODY = "65534";

    /** The first works for root wherever it may change users, the second where root may do little but have a namespace. */
    private static final List<List<String>> WAYS = List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), List.of("unshare", "-U"));

    private PostgresUser() {}

    /** What stands before each of PostgreSQL's commands: nothing, unless this JVM is root's, which owns {@code folder}. */
    static List<String> command(Path folder, String program) {
        return isRoots(folder) ? command(WAYS, program) : List.of();
    }

    /** The first of {@code ways} by which {@code program} can be run. */
    static List<String> command(List<List<String>> ways, String program) {
        return ways.stream()
                .filter(way -> works(way, program))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run as root, and " + program
                        + " cannot be run as somebody else by any of " + ways + ": run the tests as another user"));
    }

    private static boolean works(List<String> way, String program) {
        List<String> trial =
                Stream.concat(way.stream(), Stream.of(program, "--version")).toList();
        try {
            return new ProcessBuilder(trial)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoots(Path folder) {
        try {
            return FileSystems.getDefault().supportedFileAttributeViews().contains("unix")
                    && Files.getAttribute(folder, "unix:uid").equals(0);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
