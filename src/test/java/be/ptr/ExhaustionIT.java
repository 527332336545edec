package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as {@code java} starts it, with no option for this: once its memory is used up, it is gone. */
class ExhaustionIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"request", "thread", "schedule", "job"})
    void whoeverUsesUpTheMemoryTheProcessEndsWithALineAndACode(String where) throws InterruptedException {
        try (Launched program = Launched.of(Greedy.class, folder, "--excel.file=")) {
            program.until("PTR-S04");
            ask(program.root() + "/sign-in/greedy/" + where);

            assertThat(program.exitCode()).isEqualTo(Exhaustion.EXIT_CODE);
            assertThat(program.output())
                    .filteredOn(line -> line.startsWith("PTR-S05"))
                    .hasSize(1);
        }
    }

    /** Answered or not. */
    private static void ask(String address) throws InterruptedException {
        try {
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
        } catch (IOException goneMeanwhile) {
            // As expected of one that asks for all the memory.
        }
    }
}
