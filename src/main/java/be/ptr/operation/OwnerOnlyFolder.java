package be.ptr.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that nobody but its owner can look into: what lies in it is safe whatever rights it has itself. */
public final class OwnerOnlyFolder {
    private static final String OWNER_ONLY = "rwx------";

    private OwnerOnlyFolder() {}

    /**
     * Makes the folder, and those above it, where missing; one that is there keeps its rights.
     *
     * @throws IOException when it cannot be made
     */
    public static Path create(Path folder) throws IOException {
        return Files.createDirectories(folder, ownerOnly(folder));
    }

    /** Nothing where the file system has no such permissions: the rules of the folder above apply there. */
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
