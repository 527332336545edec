package be.ptr.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
            return packaged != null && MessageDigest.isEqual(checksum(packaged), checksum(given));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static byte[] checksum(InputStream content) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 13];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
