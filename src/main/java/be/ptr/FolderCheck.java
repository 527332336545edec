package be.ptr;

import be.ptr.operation.OwnerOnlyFolder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether something can be written to a folder by doing it: permissions do not say it all. */
final class FolderCheck {
    private FolderCheck() {}

    /**
     * Makes the folder where it is missing, for its owner alone.
     *
     * @throws FileSystemException that names the folder when nothing can be written to it
     */
    static void requireWritable(Path folder) throws IOException {
        try {
            OwnerOnlyFolder.create(folder);
            Path trial = Files.createTempFile(folder, ".start", ".check");
            try {
                Files.write(trial, new byte[1]);
            } finally {
                Files.delete(trial);
            }
        } catch (IOException e) {
            FileSystemException refused = new FileSystemException(folder.toString());
            refused.initCause(e);
            throw refused;
        }
    }
}
