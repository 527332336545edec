package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.TestSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {
    @TempDir
    Path folder;

    @Test
    void whatACrashLeftIsDeletedAtTheStart() throws IOException {
        Uploads crashed = new Uploads(TestSettings.in(folder));
        crashed.clear();
        Path left = crashed.fresh();
        Files.writeString(left.resolveSibling("upload_12.tmp"), "half of it");

        Uploads next = new Uploads(TestSettings.in(folder));
        next.clear();

        assertThat(left.getParent()).isDirectory().isEmptyDirectory();
        assertThat(next.fresh()).hasParent(folder.resolve("uploads")).isEmptyFile();
    }
}
