package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import be.ptr.configuration.Configured.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {
    /** Sentences that frame a fault, and faults that a table of texts cannot provoke. */
    private static final Set<String> ELSEWHERE = Set.of(
            "refused",
            "place",
            "place.line",
            "file-missing",
            "file-not-utf8",
            "file-unreadable",
            "unknown-override",
            "unknown-override-section",
            "override-of-phases",
            "duplicate-argument",
            "refused-production");

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("server:\n  port: eighty\n", 2, "server.port", "wrong-number"),
                arguments("server:\n  port: 65536\n", 2, "server.port", "wrong-number"),
                arguments("server:\n  port: 8_080\n", 2, "server.port", "wrong-number"),
                arguments("server:\n  port: [8080]\n", 2, "server.port", "value-expected"),
                arguments("server:\n  port:\n    a: 1\n", 2, "server.port", "value-expected"),
                arguments("server:\n  port:\n", 2, "server.port", "value-missing"),
                arguments("server: 8080\n", 1, "server", "section-expected"),
                arguments("server:\n  prt: 1\n", 2, "server.prt", "unknown-key"),
                arguments("\nsever:\n  port: 1\n  host: b\n", 2, "sever", "unknown-key"),
                arguments("server:\n  port: 1\n  port: 2\n", 3, "server.port", "duplicate-key"),
                arguments("server:\n  port: 1\nserver:\n  host: b\n", 3, "server", "duplicate-key"),
                arguments("server:\n  host: 'a b'\n", 2, "server.host", "wrong-host"),
                arguments("server:\n  public-url: ptr.example.be\n", 2, "server.public-url", "wrong-site"),
                arguments("server:\n  public-url: https://x.be/ptr\n", 2, "server.public-url", "wrong-site"),
                arguments("server:\n  trusted-proxies: [proxy]\n", 2, "server.trusted-proxies", "wrong-network"),
                arguments("server:\n  production: yes\n", 2, "server.production", "wrong-flag"),
                arguments("server:\n  data-folder: \"a\\0b\"\n", 2, "server.data-folder", "wrong-path"),
                arguments("server:\n\tport: 1\n", 2, "", "not-yaml"),
                arguments("a: &a [1]\nb: *a\n", 2, "", "alias"),
                arguments("server:\n  host: a\u0007b\n", 2, "", "not-yaml"),
                arguments("- server\n", 1, "", "not-keys"),
                arguments("? [a, b]\n: c\n", 1, "", "not-keys"),
                arguments("database:\n  mode: remote\n", 2, "database.mode", "wrong-choice"),
                arguments("database:\n  name: a.b\n", 2, "database.name", "wrong-database-name"),
                arguments("database:\n  uri: localhost\n", 2, "database.uri", "wrong-mongodb-uri"),
                arguments("engine:\n  url: jdbc:oracle:x\n", 2, "engine.url", "wrong-jdbc-url"),
                arguments("plan:\n  zone: Europe/Bruxelles\n", 2, "plan.zone", "wrong-zone"),
                arguments("plan:\n  dry-run: DR9\n", 2, "plan.dry-run", "unknown-dry-run"),
                arguments("plan:\n  dry-runs: [Live]\n", 2, "plan.dry-run", "unknown-dry-run"),
                arguments("plan:\n  dry-runs: []\n", 2, "plan.dry-runs", "list-expected"),
                arguments("plan:\n  dry-runs: DR1\n", 2, "plan.dry-runs", "list-expected"),
                arguments("plan:\n  dry-runs: [DR1, [a]]\n", 2, "plan.dry-runs", "wrong-item"),
                arguments("plan:\n  dry-runs: [DR1, a/b]\n", 2, "plan.dry-runs", "wrong-name"),
                arguments("plan:\n  dry-runs: [DR1, dr1]\n", 2, "plan.dry-runs", "repeated-name"),
                arguments("plan:\n  rollback-phase:\n  phases:\n    A: a\n", 4, "plan.phases.A", "section-expected"),
                arguments("plan:\n  rollback-phase: XX\n", 2, "plan.rollback-phase", "unknown-phase"),
                arguments("plan:\n  phases:\n    A: {fr: a, en: b}\n", 2, "plan.rollback-phase", "unknown-phase"),
                arguments("plan:\n  dry-runs: [DR1, D-É, D-e]\n", 2, "plan.dry-runs", "repeated-name"),
                arguments("plan:\n  dry-runs: [DR1, 'Dr 1']\n", 2, "plan.dry-runs", "repeated-name"),
                arguments("plan:\n  dry-runs: [DR1, \"L\\u202Eive\"]\n", 2, "plan.dry-runs", "unseen-character"),
                arguments("plan:\n  dry-runs: [DR1, heure]\n", 2, "plan.dry-runs", "header-of-run"),
                arguments(
                        "plan:\n  rollback-phase:\n  phases:\n    A: {fr: x, en: y}\n    B: {fr: Z, en: 'É X'}\n    C: {fr: ex, en: w}\n",
                        6,
                        "plan.phases.C.fr",
                        "repeated-name"),
                arguments(
                        sheets("dates:\n      name: etapes - actions"), 4, "excel.sheets.dates.name", "repeated-sheet"),
                arguments(sheets("steps:\n      name: ACTEURS"), 4, "excel.sheets.steps.name", "repeated-sheet"),
                arguments(sheets("steps:\n      name: a/b"), 4, "excel.sheets.steps.name", "wrong-sheet-name"),
                arguments(
                        sheets("steps:\n      name: \"a\\u00ADb\""), 4, "excel.sheets.steps.name", "unseen-character"),
                arguments(headers("steps", "time: [Équipe]"), 5, "excel.sheets.steps.headers.time", "repeated-header"),
                arguments(headers("steps", "team: [HEURE]"), 5, "excel.sheets.steps.headers.team", "repeated-header"),
                arguments(headers("actors", "role: [nom]"), 5, "excel.sheets.actors.headers.role", "repeated-header"),
                arguments(headers("dates", "label: [DR1]"), 5, "excel.sheets.dates.headers.label", "header-of-run"),
                arguments(headers("steps", "time: [date live]"), 5, "excel.sheets.steps.headers.time", "header-of-run"),
                arguments(headers("steps", "id: []"), 5, "excel.sheets.steps.headers.id", "column-required"),
                arguments(headers("actors", "role: []"), 5, "excel.sheets.actors.headers.role", "column-required"),
                arguments(headers("steps", "time: Heure"), 5, "excel.sheets.steps.headers.time", "list-expected"),
                arguments("mail:\n  from: nobody\n", 2, "mail.from", "wrong-email"),
                arguments("mail:\n  remind-after: 1 day\n", 2, "mail.remind-after", "wrong-duration"),
                arguments("mail:\n  remind-after: 0h\n", 2, "mail.remind-after", "wrong-duration"),
                arguments("mail:\n  weekly-report: Monday 8h\n", 2, "mail.weekly-report", "wrong-weekly"),
                arguments("mail:\n  weekly-report: MON 25:00\n", 2, "mail.weekly-report", "wrong-weekly"),
                arguments("mail:\n  delivery: on\n", 2, "mail.host", "delivery-without-host"),
                arguments(
                        "mail:\n  delivery: test\n  host: mx\n",
                        2,
                        "mail.test-address",
                        "delivery-without-test-address"),
                arguments("security:\n  admin: a b\n", 2, "security.admin", "wrong-user-id"),
                arguments("security:\n  link-key: short\n", 2, "security.link-key", "wrong-key"),
                arguments(
                        "security:\n  oidc:\n    issuer: https://id.example.be\n    client-id: ptr\n",
                        3,
                        "security.oidc.client-secret",
                        "oidc-incomplete"),
                arguments("branding:\n  name: \"a\\nb\"\n", 2, "branding.name", "wrong-text"),
                arguments("branding:\n  accent: blue\n", 2, "branding.accent", "wrong-colour"),
                arguments("branding:\n  link: ftp://x\n", 2, "branding.link", "wrong-web-address"));
    }

    private static String sheets(String sheet) {
        return "excel:\n  sheets:\n    " + sheet + "\n";
    }

    private static String headers(String sheet, String headers) {
        return sheets(sheet + ":\n      headers: {" + headers + "}")
                .replace("{", "\n        ")
                .replace("}", "");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesItsPlaceKeyAndCode(String text, int line, String key, String code) throws IOException {
        Fault fault = only(read(file(text), Map.of()));

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.place()).isEqualTo(new Place("config.yaml", line));
    }

    @Test
    void everySentenceIsProvokedAndStandsInBothLanguages() {
        Set<String> provoked =
                faults().map(row -> (String) row.get()[3]).collect(Collectors.toCollection(TreeSet::new));
        provoked.addAll(ELSEWHERE);
        provoked.addAll(ProductionCheckTest.CODES);

        assertEquals(provoked, sentences("messages_fr"));
        assertEquals(provoked, sentences("messages_en"));
    }

    @Test
    void allFaultsAreFoundAtOnce() throws IOException {
        Path file = file("server:\n  port: x\n  hots: y\nplan:\n  zone: z\n");

        assertThat(read(file, Map.of("PTR_MAIL_PORT", "-1", "PTR_NOTHING", "1"), "--no.thing=1"))
                .extracting(
                        fault -> fault.place().source() + ":" + fault.place().line())
                .containsExactlyInAnyOrder(
                        "config.yaml:2",
                        "config.yaml:3",
                        "config.yaml:5",
                        "PTR_MAIL_PORT:0",
                        "PTR_NOTHING:0",
                        "--no.thing:0");
    }

    @Test
    void anUnknownKeySaysWhatIsNearestAndAccepted() throws IOException {
        Fault fault = only(read(file("server:\n  prot: 1\n"), Map.of()));

        assertThat(fault.arguments())
                .containsExactly(
                        "server.port", "host, port, public-url, trusted-proxies, production, data-folder, min-free");
    }

    @Test
    void aClashNamesTheKeyThatSomebodyWroteAndTheOther() {
        Fault variable = only(read(null, Map.of("PTR_EXCEL_SHEETS_ACTORS_NAME", "Dates")));
        assertThat(variable.place()).isEqualTo(Place.of("PTR_EXCEL_SHEETS_ACTORS_NAME"));
        assertThat(variable.key()).isEqualTo("excel.sheets.actors.name");
        assertThat(variable.arguments()).containsExactly("Dates", "excel.sheets.dates.name");

        Fault argument = only(read(null, Map.of(), "--excel.sheets.steps.headers.time=Moment,libelle"));
        assertThat(argument.place()).isEqualTo(Place.of("--excel.sheets.steps.headers.time"));
        assertThat(argument.code()).isEqualTo("repeated-header");
        assertThat(argument.arguments()).containsExactly("libelle", "excel.sheets.steps.headers.label");

        Fault required = only(read(null, Map.of("PTR_EXCEL_SHEETS_STEPS_HEADERS_PHASE", "")));
        assertThat(required.code()).isEqualTo("column-required");
        assertThat(required.arguments()).containsExactly("Phase");
    }

    @Test
    void anArgumentGivenTwiceIsAFault() {
        assertThat(only(read(null, Map.of(), "--server.port=1", "--server.port=2"))
                        .code())
                .isEqualTo("duplicate-argument");
    }

    @Test
    void aFileThatCannotBeReadIsAFault() throws IOException {
        assertThat(only(read(folder.resolve("none.yaml"), Map.of())).code()).isEqualTo("file-missing");
        assertThat(only(read(folder, Map.of())).code()).isEqualTo("file-unreadable");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xe9, '\n'});
        assertThat(only(read(latin, Map.of())).code()).isEqualTo("file-not-utf8");
    }

    @Test
    void aSecretIsNotRepeated() {
        List<Fault> faults = read(
                null,
                Map.of("PTR_DATABASE_URI", "s3cret", "PTR_ENGINE_URL", "s3cret", "PTR_SECURITY_LINK_KEY", "s3cret"));

        assertThat(faults).hasSize(3);
        assertThat(faults.toString()).doesNotContain("s3cret");
    }

    private static Set<String> sentences(String bundle) {
        return ResourceBundle.getBundle(bundle).keySet().stream()
                .filter(key -> key.startsWith("configuration."))
                .map(key -> key.substring("configuration.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Fault only(List<Fault> faults) {
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static List<Fault> read(Path file, Map<String, String> environment, String... arguments) {
        Configured configured = new SettingsReader().read(file, environment, List.of(arguments));
        assertThat(configured).isInstanceOf(Rejected.class);
        return ((Rejected) configured).faults();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), text);
    }
}
