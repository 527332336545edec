package be.ptr.database;

import java.nio.file.Path;

/** The file of an embedded store is damaged, or no file of this product at all; only a backup helps. */
public final class StoreFileUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    public StoreFileUnreadable(Path file, Throwable cause) {
        super("The document store " + file + " cannot be read: " + cause.getMessage(), cause);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
