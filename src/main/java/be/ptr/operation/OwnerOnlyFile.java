package be.ptr.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/** A small file with a secret, readable by its owner alone from the first byte on. */
public final class OwnerOnlyFile {
    private static final String OWNER_ONLY = "rw-------";

    private OwnerOnlyFile() {}

    /** Replaces the file as a whole; folders come into being where missing. */
    public static void write(Path file, List<String> lines) throws IOException {
        Path folder = OwnerOnlyFolder.create(
                Objects.requireNonNull(file.toAbsolutePath().getParent(), "no file is a folder"));
        Path draft = Files.createTempFile(folder, ".", ".draft", ownerOnly(folder));
        try {
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Nothing where the file system has no such permissions: the folder's own rules apply there. */
    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
