package be.ptr.database;

import java.nio.file.Path;

/** Another PTR, or another part of this one, already works on this folder. */
public final class DataFolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    public DataFolderInUse(Path folder) {
        super("The folder " + folder + " is in use by another PTR");
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
