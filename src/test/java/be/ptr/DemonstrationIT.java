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
    void theProgramAloneInAnEmptyFolderBringsItsPlanAndSpeaksAsAsked() throws Exception {
        try (Launched alone = Launched.alone(folder, "--lang", "en")) {
            String lead = alone.line(line -> line.strip().startsWith("Lead: "));
            alone.until("A line will say that the demonstration is ready.").until("PTR-D05");
            String[] words = lead.strip().split("\\s+", -1);

            Visitor visitor = new Visitor(alone.root());
            assertThat(visitor.trySignIn(words[1], words[words.length - 1], "/").statusCode())
                    .isEqualTo(302);
            assertThat(visitor.get("/").body()).contains("/runs/DR1");
            assertThat(folder.resolve("data/samples/plan-de-transition.xlsx"))
                    .hasSameBinaryContentAs(Path.of("samples/plan-de-transition.xlsx"));
            alone.stop();
            assertThat(alone.output()).noneMatch(line -> line.contains("PTR-I06"));
        }
    }

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
