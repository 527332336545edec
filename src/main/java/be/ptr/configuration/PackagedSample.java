package be.ptr.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The workbook that comes with the program. */
public final class PackagedSample {
    private static final String RESOURCE = "/samples/plan-de-transition.xlsx";

    private PackagedSample() {}

    /**
     * The workbook to begin with: {@code configured}; where that is the sample's own place and nothing lies there, as beside
     * a jar that was copied alone, a copy in {@code folder}.
     *
     * @param folder of the data; what lies there already is left as it is
     * @throws UncheckedIOException when the copy cannot be written
     */
    public static @Nullable Path orCopy(@Nullable Path configured, Path folder) {
        if (configured == null || Files.exists(configured) || !configured.equals(Path.of(RESOURCE.substring(1)))) {
            return configured;
        }
        Path copy = folder.resolve(configured);
        if (!Files.exists(copy)) {
            try (InputStream packaged = Objects.requireNonNull(PackagedSample.class.getResourceAsStream(RESOURCE))) {
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(packaged, copy);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return copy;
    }

    /** Whether {@code file} is the packaged workbook, byte for byte; false when it cannot be read. */
    public static boolean is(@Nullable Path file) {
        if (file == null || !Files.isReadable(file)) {
            return false;
        }
        try (InputStream packaged = PackagedSample.class.getResourceAsStream(RESOURCE);
                InputStream given = Files.newInputStream(file)) {
            return packaged != null && Arrays.equals(DigestUtils.sha256(packaged), DigestUtils.sha256(given));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
