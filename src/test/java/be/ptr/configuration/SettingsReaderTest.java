package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Configured.Accepted;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void theFileAsShippedEqualsTheDefaults() throws IOException {
        Path shipped = Path.of("config.yaml");

        assertThat(settings(shipped, Map.of())).isEqualTo(SettingsReader.defaults());
        assertThat(values(YamlText.read("config.yaml", Files.readString(shipped))))
                .isEqualTo(values(YamlText.read("defaults.yaml", resource("defaults.yaml"))));
    }

    @Test
    void everyKeyOfTheShippedFileIsExplainedByACommentAboveItOrItsSection() throws IOException {
        String shipped = Files.readString(Path.of("config.yaml"));

        for (String section : shipped.split("\n(?=[a-z])")) {
            assertThat(section).contains("#");
        }
    }

    @Test
    void anEmptyFileGivesTheDefaults() throws IOException {
        assertThat(settings(file("# nothing\n"), Map.of())).isEqualTo(SettingsReader.defaults());
        assertThat(settings(file("server:\nmail:\n"), Map.of())).isEqualTo(SettingsReader.defaults());
    }

    @Test
    void theDefaultsAreThoseOfTheManual() {
        Settings settings = SettingsReader.defaults();

        assertThat(settings.plan().dryRuns()).extracting("name").containsExactly("DR1", "DR2", "DR3", "Live");
        assertThat(settings.plan().phases()).extracting("code").containsExactly("PP", "AC", "CO", "DC", "HO", "FB-RB");
        assertThat(settings.plan().phases())
                .extracting("rollback")
                .containsExactly(false, false, false, false, false, true);
        assertThat(settings.plan().zone()).hasToString("Europe/Brussels");
        assertThat(settings.states().lockedWindow()).isEqualTo(Duration.ofDays(5));
        assertThat(settings.mail().linkValid()).isEqualTo(Duration.ofDays(60));
        assertThat(settings.mail().weeklyReport())
                .isEqualTo(new MailSettings.Weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0)));
        assertThat(settings.server().publicUrl()).hasToString("http://localhost:8080");
        assertThat(settings.excel().steps().headers()).containsKeys("id", "label", "prerequisites", "criticality");
    }

    @Test
    void anArgumentWinsOverAVariableOverTheFile() throws IOException {
        Path file = file("server:\n  port: 1001\n  host: a\ndatabase:\n  name: one\n");
        Map<String, String> variables = Map.of("PTR_SERVER_PORT", "1002", "PTR_SERVER_HOST", "b", "HOME", "/");

        Settings settings = settings(file, variables, "--server.port=1003");

        assertThat(settings.server().port()).isEqualTo(1003);
        assertThat(settings.server().host()).isEqualTo("b");
        assertThat(settings.database().name()).isEqualTo("one");
        assertThat(settings.server().publicUrl()).hasToString("http://localhost:1003");
    }

    @Test
    void listsInOverridesAreSeparatedByCommas() {
        Settings settings = settings(null, Map.of("PTR_PLAN_DRY_RUNS", "DR1, Live", "PTR_PLAN_DRY_RUN", "Live"));

        assertThat(settings.plan().dryRuns()).extracting("name").containsExactly("DR1", "Live");
        assertThat(settings.plan().dryRun().name()).isEqualTo("Live");
    }

    @Test
    void everyKeyHasAVariableOfItsOwn() {
        List<String> keys = new SettingsReader().overridable();

        assertThat(keys)
                .contains("server.public-url", "excel.sheets.steps.first-row")
                .doesNotContain("plan.phases.PP.fr");
        assertThat(keys.stream().map(SettingsReader::variable)).doesNotHaveDuplicates();
    }

    @Test
    void productionIsTrueUnlessBothStoresAreEmbedded() {
        assertThat(SettingsReader.defaults().server().production()).isFalse();
        assertThat(settings(null, Map.of("PTR_DATABASE_MODE", "server"))
                        .server()
                        .production())
                .isTrue();
        assertThat(settings(null, Map.of("PTR_ENGINE_URL", "jdbc:postgresql://db/ptr"))
                        .server()
                        .production())
                .isTrue();
        assertThat(settings(null, Map.of("PTR_SERVER_PRODUCTION", "true"))
                        .server()
                        .production())
                .isTrue();
        assertThat(settings(null, Map.of(), "--database.mode=server", "--server.production=false")
                        .server()
                        .production())
                .isFalse();
    }

    @Test
    void anEmptyListSwitchesAColumnOff() throws IOException {
        Path file = file("excel:\n  sheets:\n    steps:\n      headers:\n        time: []\n        date: [Début]\n");
        Map<String, List<String>> headers =
                settings(file, Map.of()).excel().steps().headers();
        assertThat(headers.get("time")).isEmpty();
        assertThat(headers.get("date")).containsExactly("Début");
        assertThat(headers.get("label")).isNotEmpty();
        assertThat(settings(null, Map.of("PTR_EXCEL_SHEETS_ACTORS_HEADERS_DEPUTY", ""))
                        .excel()
                        .actors()
                        .headers()
                        .get("deputy"))
                .isEmpty();
        assertThat(settings(null, Map.of(), "--excel.sheets.dates.headers.label=")
                        .excel()
                        .dates()
                        .headers()
                        .get("label"))
                .isEmpty();
    }

    @Test
    void phasesAreReplacedAsAWhole() throws IOException {
        Path file =
                file("plan:\n  rollback-phase:\n  phases:\n    A.1: {fr: Un, en: One}\n    B: {fr: Deux, en: Two}\n");

        assertThat(settings(file, Map.of()).plan().phases())
                .extracting("code", "french", "english", "rollback")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A.1", "Un", "One", false),
                        org.assertj.core.groups.Tuple.tuple("B", "Deux", "Two", false));
    }

    @Test
    void anEmptyVariableMeansNone() {
        assertThat(settings(null, Map.of("PTR_EXCEL_FILE", "")).excel().file()).isNull();
        assertThat(settings(null, Map.of("PTR_ENGINE_PASSWORD", "")).engine().password())
                .isEmpty();
    }

    @Test
    void noSecretIsPrinted() {
        Settings settings = settings(
                null,
                Map.of(
                        "PTR_ENGINE_PASSWORD", "s3cret",
                        "PTR_MAIL_PASSWORD", "s3cret",
                        "PTR_SECURITY_LINK_KEY", "s3cret-s3cret-s3cret-s3cret-s3cret",
                        "PTR_SECURITY_OIDC_ISSUER", "https://id.example.be",
                        "PTR_SECURITY_OIDC_CLIENT_ID", "ptr",
                        "PTR_SECURITY_OIDC_CLIENT_SECRET", "s3cret",
                        "PTR_ENGINE_URL", "jdbc:postgresql://me:s3cret@db/ptr?password=s3cret",
                        "PTR_DATABASE_URI", "mongodb://me:s3cret@db/"));

        assertThat(settings.mail().password()).isEqualTo("s3cret");
        assertThat(settings.security().oidc())
                .isEqualTo(new SecuritySettings.Oidc(URI.create("https://id.example.be"), "ptr", "s3cret", "SSO"));
        assertThat(settings.toString()).doesNotContain("s3cret").contains("jdbc:postgresql://…@db/ptr…");
    }

    private static Settings settings(Path file, Map<String, String> environment, String... arguments) {
        Configured configured = new SettingsReader().read(file, environment, List.of(arguments));
        assertThat(configured).isInstanceOf(Accepted.class);
        return ((Accepted) configured).settings();
    }

    private static List<String> values(Layer layer) {
        return layer.entries().values().stream()
                .map(entry -> entry.key() + " " + entry.kind() + " " + entry.values())
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (var text = SettingsReader.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), text);
    }
}
