package be.ptr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, from the library that the build chose for this machine, where any user may run them. */
final class PostgresFiles {
    private static final List<String> ARCHIVES = List.of(
            "/postgres-linux-x86_64.txz",
            "/postgres-linux-x86_64-alpine_linux.txz",
            "/postgres-linux-arm_64.txz",
            "/postgres-darwin-x86_64.txz",
            "/postgres-darwin-arm_64.txz",
            "/postgres-windows-x86_64.txz");

    private PostgresFiles() {}

    /** A new temporary folder with all files; whoever asks deletes it. */
    static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("ptr-postgres-");
            allow(folder, "rwxrwxrwx");
            try (InputStream archive = archive();
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, folder.resolve(entry.getName()).normalize());
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How {@code name} is called in {@code folder}. */
    static String program(Path folder, String name) {
        Path onWindows = folder.resolve("bin").resolve(name + ".exe");
        return (Files.exists(onWindows) ? onWindows : folder.resolve("bin").resolve(name)).toString();
    }

    private static InputStream archive() {
        return ARCHIVES.stream()
                .map(PostgresFiles.class::getResourceAsStream)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no PostgreSQL for this machine in the class path"));
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            directory(target);
            return;
        }
        directory(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            allow(target, "rwxr-xr-x");
        }
    }

    private static void directory(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            directory(folder.getParent());
            allow(Files.createDirectory(folder), "rwxr-xr-x");
        }
    }

    /** Whatever mask this JVM was started with. */
    private static void allow(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
