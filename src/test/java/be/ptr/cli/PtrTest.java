package be.ptr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PtrTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "serve"})
    void withoutACommandOrWithServeTheServerStarts(String command) {
        List<Settings> started = new ArrayList<>();
        String[] arguments = command.isEmpty()
                ? new String[] {"--server.port=1234"}
                : new String[] {command, "--server.port=1234", "--lang", "en"};

        Typed typed = Typed.command(folder, Map.of("PTR_SERVER_HOST", "127.0.0.1"), started::add, arguments);

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(started).hasSize(1);
        assertThat(started.get(0).server().port()).isEqualTo(1234);
        assertThat(started.get(0).server().host()).isEqualTo("127.0.0.1");
    }

    @Test
    void everyFaultOfTheConfigurationIsShownWithFileLineAndKey() throws IOException {
        Path config = Files.writeString(folder.resolve("mine.yaml"), "server:\n  port: x\nplan:\n  zone: Mars\n");

        Typed typed = Typed.command(folder, "--config", config.toString(), "--mail.tls=maybe");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err().lines())
                .containsExactly(
                        "La configuration est refusée :",
                        "  mine.yaml, ligne 2 : server.port : « x » n'est pas un nombre entier de 1 à 65535.",
                        "  mine.yaml, ligne 4 : plan.zone : « Mars » n'est pas un fuseau horaire ; par exemple Europe/Brussels ou UTC.",
                        "  --mail.tls : « maybe » n'est pas accepté ; écrivez true ou false.");
    }

    @Test
    void theConfigurationIsRefusedInEnglishWhenAsked() {
        Typed typed = Typed.command(
                folder, Map.of("PTR_SERVER_PRT", "1"), settings -> {}, "serve", "--lang", "en", "--config=none.yaml");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err())
                .startsWith("The configuration is refused:")
                .contains("none.yaml: the file none.yaml does not exist.")
                .contains("PTR_SERVER_PRT: unknown name; the nearest one is \"PTR_SERVER_PORT\".");
    }

    @Test
    void aServerInProductionIsRefusedWithEveryFaultAndTheWayRound() throws IOException {
        Map<String, String> environment = Map.of("PTR_SERVER_PRODUCTION", "true", "PTR_EXCEL_FILE", "");
        Path config = Files.writeString(folder.resolve("mine.yaml"), "mail:\n  tls: false\n  host: mx.transition.be\n");
        List<Settings> started = new ArrayList<>();

        Typed typed = Typed.command(folder, environment, started::add, "serve", "--config=" + config);

        assertThat(started).isEmpty();
        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err().lines())
                .hasSize(6)
                .anyMatch(line ->
                        line.startsWith("  PTR_SERVER_PRODUCTION : server.public-url : « http://localhost:8080 »"))
                .anyMatch(line -> line.startsWith("  PTR_SERVER_PRODUCTION : plan.zone : "))
                .anyMatch(line -> line.startsWith("  mine.yaml, ligne 2 : mail.tls : "))
                .last()
                .asString()
                .contains("server.production=false");
    }

    @Test
    void anUnknownCommandIsExplained() {
        Typed typed = Typed.command(folder, "serv");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("Argument inconnu : serv.", "serve", "« ptr --help »");
    }

    @Test
    void anOptionWithoutItsValueIsExplained() {
        Typed typed = Typed.command(folder, "serve", "--config");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("Il manque : --config FILE.");
    }

    @Test
    void anUnknownLanguageIsExplained() {
        Typed typed = Typed.command(folder, "--lang", "nl");

        assertThat(typed.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("« nl »", "--lang fr|en");
    }

    @Test
    void helpIsFrenchOrEnglish() {
        assertThat(Typed.command(folder, "--help").out()).contains("Usage :", "Démarre le serveur", "Codes de retour");
        assertThat(Typed.command(folder, "--help", "--lang=en").out()).contains("Starts the server", "Exit codes");
        assertThat(Typed.command(folder, "serve", "--help", "--lang", "en").out())
                .contains("Shows this help.");
    }

    @Test
    void anUnexpectedFailureGetsANumberAndItsDetailsAFile() throws IOException {
        Typed typed = Typed.command(folder, Map.of(), settings -> {
            throw new IllegalStateException("broken inside");
        });

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(typed.err()).hasLineCount(1).doesNotContain("broken inside", "\tat ");
        String number = typed.err().replaceAll("(?s).*numéro ([2-9A-Z]{6}) ;.*", "$1");
        assertThat(Files.readString(folder.resolve("logs/failures.log"))).contains(number, "broken inside", "\tat ");
    }

    @Test
    void noMessageBeginsALineOfTheDetails() throws IOException {
        Typed typed = Typed.command(folder, Map.of(), settings -> {
            RuntimeException failure =
                    new IllegalStateException("a\n2040-01-01 FORGED\u202e", new IOException("b\r\nFORGED"));
            failure.addSuppressed(new IOException("c\u2028FORGED", failure));
            throw failure;
        });

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FAILURE);
        String details = Files.readString(folder.resolve("logs/failures.log"));
        assertThat(details)
                .contains("java.lang.IllegalStateException: a\\n2040-01-01 FORGED\\u202e\n\tat ")
                .contains("\nCaused by: java.io.IOException: b\\r\\nFORGED\n\t")
                .contains("\n\tSuppressed: java.io.IOException: c\\u2028FORGED\n\t\tat ")
                .doesNotContain("\r", "\u2028", "\u202e");
        assertThat(details.lines()).noneMatch(line -> line.startsWith("2040") || line.startsWith("FORGED"));
    }

    @Test
    void aFailureIsToldWhenItsDetailsCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("logs"), "");

        Typed typed = Typed.command(folder, Map.of(), settings -> {
            throw new OutOfMemoryError();
        });

        assertThat(typed.exitCode()).isEqualTo(ExitCode.FAILURE);
        assertThat(typed.err()).hasLineCount(1).contains("OutOfMemoryError");
    }

    @Test
    void theHelpHasTheSameTextsInBothLanguages() {
        assertThat(new TreeSet<>(ResourceBundle.getBundle("be.ptr.cli.usage_fr").keySet()))
                .isEqualTo(new TreeSet<>(
                        ResourceBundle.getBundle("be.ptr.cli.usage_en").keySet()));
    }
}
