package be.ptr.workbook;

import be.ptr.configuration.ExcelSettings.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload on disk for as long as it is read; what exceeds the limit by far is not even stored. */
record UploadedFile(Path path) implements AutoCloseable {

    static UploadedFile of(InputStream content, Limits limits) throws IOException {
        UploadedFile file = new UploadedFile(Files.createTempFile("workbook", ".upload"));
        long left = ((long) limits.megabytes() << 20) + 1;
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file.path())) {
            while (left > 0) {
                int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                left -= read;
            }
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
