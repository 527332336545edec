package be.ptr.operation;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Language;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorPassTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, http://127.0.0.1:8080",
        "::, http://127.0.0.1:8080",
        "127.0.0.1, http://127.0.0.1:8080",
        "192.0.2.7, http://192.0.2.7:8080",
        "::1, http://[0:0:0:0:0:0:0:1]:8080"
    })
    void theServerIsReachedWhereItListens(String host, String reached) throws IOException {
        assertThat(OperatorPass.to(host, 8080, "t").server()).hasToString(reached);
    }

    @Test
    void whatIsWrittenIsReadAgainAndOnlyByItsOwner() throws IOException {
        OperatorPass pass = OperatorPass.to("::1", 8080, "token");

        pass.write(folder.resolve("data"));
        pass.write(folder.resolve("data"));

        assertThat(OperatorPass.read(folder.resolve("data"))).contains(pass);
        Path file = OperatorPass.file(folder.resolve("data"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("data").toFile().list()).containsExactly("operator");
    }

    @Test
    void theTokenIsNotPartOfTheText() throws IOException {
        assertThat(OperatorPass.to("::1", 8080, "secret").toString()).doesNotContain("secret");
    }

    @Test
    void somethingElseIsNoPass() throws IOException {
        assertThat(OperatorPass.read(folder)).isEmpty();
        Files.writeString(OperatorPass.file(folder), "http://example.org/\ntoken\n");
        assertThat(OperatorPass.read(folder)).isEmpty();
    }

    @Test
    void aPassThatACrashLeftBehindLeadsToNoServer() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        OperatorPass.to("127.0.0.1", free, "token").write(folder);

        assertThat(RunningServer.find(folder, Language.FR)).isEmpty();
    }
}
