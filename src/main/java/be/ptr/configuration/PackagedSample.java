package be.ptr.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The workbook that comes with the program. */
public final class PackagedSample {
    private static final String RESOURCE = "/samples/plan-de-transition.xlsx";

    private PackagedSample() {}

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
