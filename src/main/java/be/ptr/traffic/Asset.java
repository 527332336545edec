package be.ptr.traffic;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * A file of the program, unpacked so that the system can send it without a thread of ours.
 *
 * @param plain as it is
 * @param packed by gzip; null where that saves nothing
 * @param modified in milliseconds since 1970
 */
record Asset(Path plain, @Nullable Path packed, MediaType type, long modified) {
    private static final int SMALL = 2048;

    /** Unpacks {@code file} into {@code folder}, for as long as this program runs. */
    static Asset unpack(Resource file, Path folder) throws IOException {
        MediaType type = MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM);
        Path plain = temporary(folder);
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, plain, StandardCopyOption.REPLACE_EXISTING);
        }
        boolean saves = isText(type) && Files.size(plain) > SMALL;
        return new Asset(plain, saves ? pack(plain, folder) : null, type, file.lastModified());
    }

    private static boolean isText(MediaType type) {
        return type.getType().equals("text")
                || type.isCompatibleWith(MediaType.APPLICATION_JSON)
                || type.getSubtype().contains("javascript")
                || type.getSubtype().endsWith("xml");
    }

    private static Path pack(Path plain, Path folder) throws IOException {
        Path packed = temporary(folder);
        try (OutputStream target = new Tight(Files.newOutputStream(packed))) {
            Files.copy(plain, target);
        }
        return packed;
    }

    private static Path temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "asset", null);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Whether nobody has cleared the folder meanwhile. */
    boolean isThere() {
        return Files.isReadable(plain) && (packed == null || Files.isReadable(packed));
    }

    /** Packed once, sent often. */
    private static final class Tight extends GZIPOutputStream {
        private Tight(OutputStream target) throws IOException {
            super(target);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
