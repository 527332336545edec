package be.ptr.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** An argument names a file that is not there. */
final class NoSuchFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NoSuchFile(Path file) {
        super(file.toString());
    }

    /** Refuses what is not a file that can be read. */
    static void unlessReadable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new NoSuchFile(file);
        }
    }
}
