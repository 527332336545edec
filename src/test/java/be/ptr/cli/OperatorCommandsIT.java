package be.ptr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.catalogue.Catalogue;
import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Commands while a server of ours holds the data folder: they go through it. */
class OperatorCommandsIT extends ServerIT {
    private static final String SAMPLE = "samples/plan-de-transition.xlsx";

    @Autowired
    private Settings settings;

    @Autowired
    private Catalogue catalogue;

    @TempDir
    Path folder;

    @Test
    void aWorkbookIsImportedOnceAndTheSecondTimeNothingChanges() throws IOException {
        Typed first = typed("import", SAMPLE, "--dry-run", "dr3");
        Typed second = typed("import", SAMPLE, "--dry-run", "DR3", "--format", "json", "--lang", "en");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out())
                .containsPattern("Remarque +Étapes-actions!")
                .contains("Toutes les dates du plan pour DR3 sont passées", "DR3 est en cours : ");
        assertThat(catalogue.run(new DryRun("DR3"))).isPresent();
        assertThat(second.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(new ObjectMapper().readTree(second.out()).path("verdict").asText())
                .isEqualTo("nothing-changes");
    }

    @Test
    void aFaultyWorkbookIsRefused() throws IOException {
        Path bad = Files.writeString(folder.resolve("mauvais \"plan\".xlsx"), "a;b\n");

        Typed typed = Typed.command(
                settings.server().dataFolder(),
                Map.of("PTR_PLAN_DRY_RUNS", "FAULTY", "PTR_PLAN_DRY_RUN", "FAULTY"),
                server -> {},
                "import",
                bad.toString(),
                "--dry-run",
                "FAULTY");

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(typed.out()).contains("Erreur", "ne peut pas être importé pour FAULTY");
        assertThat(catalogue.run(new DryRun("FAULTY"))).isEmpty();
    }

    @Test
    void aNewPasswordIsPrintedOnceAndWorks() {
        passwordOf(RESPONSIBLE);

        Typed typed = typed("reset-password", "Responsible@Example.be", "--lang", "en");

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.DONE);
        assertThat(typed.out()).hasLineCount(1).startsWith("New password of Responsible@Example.be: ");
        String password = typed.out().strip().replaceFirst(".*: ", "");
        assertThat(visitor().signIn(RESPONSIBLE.email(), password)).isNotNull();
    }

    @Test
    void anUnknownAccountIsASentence() {
        Typed typed = typed("reset-password", "nobody@example.be");

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).hasLineCount(1).contains("Il n'y a pas de compte « nobody@example.be »");
    }

    private Typed typed(String... arguments) {
        return Typed.command(settings.server().dataFolder(), arguments);
    }
}
