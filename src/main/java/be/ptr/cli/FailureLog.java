package be.ptr.cli;

import be.ptr.operation.OwnerOnlyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/** Keeps the details of unexpected failures in a file, under the number that the person was told. */
final class FailureLog {
    private final Path folder;

    FailureLog(Path folder) {
        this.folder = folder;
    }

    /** Adds the failure to the file, whose path is returned; nothing when the file cannot be written. */
    Optional<Path> write(String number, String command, Throwable failure) {
        Path file = folder.resolve("failures.log");
        StringWriter details = new StringWriter();
        OneLine.of(failure).printStackTrace(new PrintWriter(details));
        try {
            OwnerOnlyFolder.create(folder);
            Files.writeString(
                    file,
                    Instant.now() + " " + number + " " + command + "\n" + details + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException refused) {
            return Optional.empty();
        }
    }
}
