package be.ptr.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers, in a file beside the stores, since when a demonstration has been under way. */
record Bookmark(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(Bookmark.class);

    /** Empty when none is under way, or none that can be understood. */
    Optional<Instant> instant() {
        try {
            return Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** What cannot be written is only missed after a stop. */
    void put(Instant begun) {
        try {
            Files.writeString(file, begun + "\n");
        } catch (IOException e) {
            LOG.warn("PTR-D03 {} not written: a demonstration that is stopped would not go on", file, e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("PTR-D04 {} not deleted", file, e);
        }
    }
}
