package be.ptr.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the packaged program is called, and looked into. */
final class PackagedProgram {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

    private PackagedProgram() {}

    /** The command without the program's own arguments. */
    static List<String> command(List<String> jvm) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.resolve("java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", Path.of("target", "ptr.jar").toString()));
        return command;
    }

    /** Collects the garbage of a process and counts what is left. */
    static double liveMegabytes(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        String total = text.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(text));
        return Long.parseLong(total.split("\\s+", -1)[2]) / (double) (1 << 20);
    }
}
