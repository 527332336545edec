package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class FolderCheckTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsMadeIsItsOwnersAlone() throws IOException {
        Path made = folder.resolve("data");
        FolderCheck.requireWritable(made);
        FolderCheck.requireWritable(made.resolve("logs"));

        assertThat(rights(made)).isEqualTo("rwx------");
        assertThat(rights(made.resolve("logs"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsThereKeepsItsRights() throws IOException {
        Path there = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-x--x"));
        FolderCheck.requireWritable(there);

        assertThat(rights(there)).isEqualTo("rwxr-x--x");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
