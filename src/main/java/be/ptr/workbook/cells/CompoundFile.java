package be.ptr.workbook.cells;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file in Microsoft's compound format holds: an old workbook, an encrypted new one, something else. */
final class CompoundFile {
    private CompoundFile() {}

    static FileKind kindOf(Path file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return FileKind.ENCRYPTED;
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return FileKind.XLS;
            }
            return root.hasEntryCaseInsensitive("Book") ? FileKind.OLD_EXCEL : FileKind.OTHER_OFFICE;
        }
    }
}
