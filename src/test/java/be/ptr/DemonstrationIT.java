package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minute of a newcomer: one signs in before the demonstration is ready, and a stop does not end it. */
class DemonstrationIT {
    @TempDir
    Path folder;

    @Test
    void peopleSignInWhileTheDemonstrationGoesOnAndAStopDoesNotEndIt() throws Exception {
        try (Launched first = Launched.in(folder)) {
            String admin = first.line(line -> line.contains("Administrateur : "));
            assertThat(new Visitor(first.root())
                            .trySignIn("admin", admin.substring(admin.lastIndexOf(' ') + 1), "/")
                            .statusCode())
                    .isEqualTo(302);
            first.until("Pilote : ").until("PTR-D05");
            first.kill();
            assertThat(first.output()).noneMatch(line -> line.contains("PTR-D01"));
        }
        try (Launched second = Launched.in(folder)) {
            second.until("PTR-D02").until("PTR-D01");
            second.stop();
        }
        try (Launched third = Launched.in(folder)) {
            third.until("PTR-S04");
            third.stop();
            assertThat(third.output()).noneMatch(line -> line.contains("PTR-D"));
        }
    }
}
