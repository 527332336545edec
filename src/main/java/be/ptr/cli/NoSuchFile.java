package be.ptr.cli;

import java.nio.file.Path;

/** An argument names a file that is not there. */
final class NoSuchFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchFile(Path file) {
        super(file.toString());
    }
}
