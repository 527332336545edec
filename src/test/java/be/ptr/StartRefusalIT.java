package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data folder that cannot be used: one sentence that names the place, and nothing before it or behind. */
class StartRefusalIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/logs", "data/mongodb", "data/uploads", "data/bpmn"})
    void aFileWhereAFolderIsWantedIsOneSentence(String place) throws Exception {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");

        refusedBy(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"data/logs/ptr.log", "data/engine.mv.db", "data/mongodb/in-use.lock", "data/mongodb/documents.mv"
            })
    void aFolderWhereAFileIsWantedIsOneSentence(String place) throws Exception {
        refusedBy(Files.createDirectories(folder.resolve(place)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/logs", "data/mongodb", "data/uploads", "data/bpmn"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders have no permissions of this kind")
    void aFolderThatMayNotBeWrittenIsOneSentence(String place) throws Exception {
        Path closed = Files.createDirectories(folder.resolve(place));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));

        refused(Launched.heldToPermissions(folder.resolve("data")), closed);
    }

    private void refusedBy(Path place) throws InterruptedException {
        refused(Launched.in(folder.resolve("data")), place);
    }

    private static void refused(Launched started, Path place) throws InterruptedException {
        try (Launched program = started) {
            assertThat(program.exitCode()).isEqualTo(3);
            assertThat(sentences(program.output()))
                    .singleElement()
                    .asString()
                    .contains(place.toString())
                    .endsWith(".");
        }
    }

    private static List<String> sentences(List<String> output) {
        return output.stream().filter(line -> !line.isBlank()).toList();
    }
}
