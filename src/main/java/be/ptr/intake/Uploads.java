package be.ptr.intake;

import be.ptr.configuration.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Where uploaded workbooks lie until they were read or imported: a folder of this program alone, in the data folder. */
@Component
public class Uploads {
    private final Path folder;

    Uploads(Settings settings) {
        this.folder = folder(settings);
    }

    /** Also where the web server keeps an upload while it arrives. */
    public static Path folder(Settings settings) {
        return settings.server().dataFolder().toAbsolutePath().resolve("uploads");
    }

    /** A new, empty file that only this program's user can read; whoever asks for it deletes it. */
    public Path fresh() throws IOException {
        return Files.createTempFile(folder, "plan", ".upload");
    }

    /**
     * Makes the folder, or deletes what a crash has left in it; only while this program takes no upload.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public void clear() {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
