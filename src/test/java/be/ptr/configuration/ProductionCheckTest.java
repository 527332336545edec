package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Configured.Accepted;
import be.ptr.configuration.Configured.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionCheckTest {
    static final Set<String> CODES = Set.of(
            "production-https",
            "production-secret",
            "production-database",
            "production-mail-host",
            "production-mail-tls",
            "production-mail-password",
            "production-mail-from",
            "production-sample",
            "production-zone");

    @TempDir
    Path folder;

    /** A production that nothing is to be said against. */
    private static Map<String, String> good() {
        return new LinkedHashMap<>(Map.of(
                "PTR_ENGINE_URL", "jdbc:postgresql://db/ptr",
                "PTR_ENGINE_PASSWORD", "kB7uQx29Lm4w",
                "PTR_DATABASE_MODE", "server",
                "PTR_DATABASE_URI", "mongodb://ptr:kB7uQx29Lm4w@db:27017/ptr",
                "PTR_SERVER_PUBLIC_URL", "https://ptr.transition.be",
                "PTR_MAIL_HOST", "mx.transition.be",
                "PTR_MAIL_FROM", "ptr@transition.be",
                "PTR_EXCEL_FILE", "",
                "PTR_PLAN_ZONE", "Europe/Brussels"));
    }

    @Test
    void aGoodProductionStarts() {
        assertThat(faults(good())).isEmpty();
    }

    @Test
    void theDemonstrationIsNoProductionAndStartsAsItComes() {
        assertThat(faults(Map.of())).isEmpty();
        assertThat(new SettingsReader().readToServe(Path.of("config.yaml"), Map.of(), List.of()))
                .isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            PTR_SERVER_PUBLIC_URL | http://ptr.transition.be                         | server.public-url | production-https
            PTR_ENGINE_PASSWORD   | ''                                               | engine.password   | production-secret
            PTR_ENGINE_PASSWORD   | postgres                                         | engine.password   | production-secret
            PTR_ENGINE_PASSWORD   | aaaaaaaaaaaaaaaa                                 | engine.password   | production-secret
            PTR_ENGINE_URL        | jdbc:postgresql://db/ptr?user=a&password=b       | engine.url        | production-secret
            PTR_DATABASE_URI      | ''                                               | database.uri      | production-database
            PTR_DATABASE_URI      | mongodb://db:27017/ptr                           | database.uri      | production-database
            PTR_DATABASE_URI      | mongodb+srv://ptr:secret@db/ptr                  | database.uri      | production-database
            PTR_SECURITY_LINK_KEY | 00000000000000000000000000000000                 | security.link-key | production-secret
            PTR_MAIL_HOST         | ''                                               | mail.host         | production-mail-host
            PTR_MAIL_TLS          | false                                            | mail.tls          | production-mail-tls
            PTR_MAIL_USER         | ptr                                              | mail.password     | production-mail-password
            PTR_MAIL_FROM         | ptr@example.be                                   | mail.from         | production-mail-from
            PTR_MAIL_FROM         | ptr@mail.example                                 | mail.from         | production-mail-from
            PTR_EXCEL_FILE        | samples/plan-de-transition.xlsx                  | excel.file        | production-sample
            PTR_PLAN_ZONE         | -                                                | plan.zone         | production-zone
            """)
    void oneThingThatIsMissingIsNamed(String variable, String value, String key, String code) {
        Map<String, String> environment = good();
        environment.remove(variable);
        if (value != null) {
            environment.put(variable, value);
        }

        assertThat(faults(environment)).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.toString()).doesNotContain("secret@", "password=b");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PTR_DATABASE_URI=mongodb://CN=ptr@db/?authMechanism=MONGODB-X509&tls=true",
                "PTR_ENGINE_URL=jdbc:postgresql://db/ptr?password=kB7uQx29Lm4w",
                "PTR_EXCEL_FILE=no-such-file.xlsx",
                "PTR_SECURITY_LINK_KEY=kB7uQx29Lm4wkB7uQx29Lm4wkB7uQx29Lm4w"
            })
    void otherGoodWaysAreAccepted(String given) {
        Map<String, String> environment = good();
        environment.put(given.replaceFirst("=.*", ""), given.replaceFirst("[^=]*=", ""));

        assertThat(faults(environment)).isEmpty();
    }

    @Test
    void aRelayOnThisMachineNeedsNoTls() {
        Map<String, String> environment = good();
        environment.put("PTR_MAIL_HOST", "localhost");
        environment.put("PTR_MAIL_TLS", "false");

        assertThat(faults(environment)).isEmpty();
    }

    @Test
    void theProvidersSecretAndAddressAreLookedAt() {
        Map<String, String> environment = good();
        environment.put("PTR_SECURITY_OIDC_ISSUER", "http://id.transition.be");
        environment.put("PTR_SECURITY_OIDC_CLIENT_ID", "ptr");
        environment.put("PTR_SECURITY_OIDC_CLIENT_SECRET", "short");

        assertThat(faults(environment))
                .extracting(Fault::key, Fault::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("security.oidc.issuer", "production-https"),
                        org.assertj.core.groups.Tuple.tuple("security.oidc.client-secret", "production-secret"));
    }

    @Test
    void everythingIsRefusedAtOnceAtThePlaceThatMadeItAProduction() throws IOException {
        Path file = Files.writeString(
                folder.resolve("config.yaml"), "server:\n  production: true\nmail:\n  port: x\n  from: me@\n");

        List<Fault> faults = faults(file, Map.of());

        assertThat(faults)
                .extracting(Fault::key)
                .containsExactlyInAnyOrder(
                        "mail.port", "mail.from", "server.public-url", "mail.host", "excel.file", "plan.zone");
        assertThat(faults)
                .filteredOn(fault -> fault.key().equals("plan.zone"))
                .extracting(Fault::place)
                .containsExactly(new Place("config.yaml", 2));
    }

    @Test
    void whoeverKnowsSaysSo() {
        Map<String, String> environment =
                Map.of("PTR_DATABASE_MODE", "server", "PTR_SERVER_PRODUCTION", "false", "PTR_PLAN_ZONE", "UTC");

        assertThat(faults(environment)).isEmpty();
    }

    @Test
    void aCommandThatServesNobodyIsNotRefused() {
        assertThat(new SettingsReader().read(null, Map.of("PTR_SERVER_PRODUCTION", "true"), List.of()))
                .isInstanceOf(Accepted.class);
    }

    private static List<Fault> faults(Map<String, String> environment) {
        return faults(null, environment);
    }

    private static List<Fault> faults(Path file, Map<String, String> environment) {
        Configured configured = new SettingsReader().readToServe(file, environment, List.of());
        return configured instanceof Rejected rejected ? rejected.faults() : List.of();
    }
}
