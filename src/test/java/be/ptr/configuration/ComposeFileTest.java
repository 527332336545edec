package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.configuration.Configured.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ComposeFileTest {
    private final Map<String, Object> compose = read(Path.of("docker-compose.yml"));

    @Test
    void everyVariableOfTheServerIsAccepted() {
        Configured configured = new SettingsReader().readToServe(Path.of("config.yaml"), environment(), List.of());

        assertThat(configured).isInstanceOf(Accepted.class);
        Settings settings = ((Accepted) configured).settings();
        assertThat(settings.database().mode()).isEqualTo(DatabaseSettings.Mode.SERVER);
        assertThat(settings.engine().embedded()).isFalse();
        assertThat(settings.server().production()).isTrue();
        assertThat(settings.server().publicUrl()).hasToString("https://ptr.example.be");
    }

    @Test
    void theOneTrustedProxyIsTheGatewayBehindWhichTheProxyIsSeen() {
        Object networks = section(section(compose, "networks"), "default").get("ipam");
        Map<String, Object> network = keys(((List<?>) keys(networks).get("config")).get(0));
        Settings settings = ((Accepted)
                        new SettingsReader().readToServe(Path.of("config.yaml"), environment(), List.of()))
                .settings();

        Network gateway = Network.of(withDefaults(network.get("gateway")));
        assertThat(settings.server().trustedProxies()).containsExactly(gateway);
        assertThat(Network.of(withDefaults(network.get("subnet"))).contains(gateway.first()))
                .isTrue();
    }

    private static String withDefaults(Object value) {
        return value.toString().replaceAll("\\$\\{[^}]*:-([^}]*)}", "$1");
    }

    @Test
    void everyServiceComesBackAndKeepsItsDataInANamedVolume() {
        Map<String, Object> volumes = section(compose, "volumes");

        section(compose, "services").forEach((name, service) -> {
            Map<String, Object> settings = keys(service);
            assertThat(settings).as(name).containsEntry("restart", "unless-stopped");
            assertThat((List<?>) settings.get("volumes"))
                    .as(name)
                    .allSatisfy(volume -> assertThat(volumes)
                            .containsKey(String.valueOf(volume).split(":")[0]));
        });
    }

    @Test
    void onlyTheServerHasAPortAndOnlyForThisMachine() {
        section(compose, "services").forEach((name, service) -> {
            Object ports = keys(service).get("ports");
            if (name.equals("ptr")) {
                assertThat((List<?>) ports)
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            } else {
                assertThat(ports).as(name).isNull();
            }
        });
    }

    @Test
    void noSecretIsWrittenInTheFile() {
        section(compose, "services")
                .forEach((name, service) -> section(keys(service), "environment")
                        .forEach((variable, value) -> {
                            if (variable.contains("PASSWORD")) {
                                assertThat(value.toString()).as(variable).startsWith("${");
                            }
                        }));
    }

    private Map<String, String> environment() {
        Map<String, Object> written = section(section(section(compose, "services"), "ptr"), "environment");
        Map<String, String> filled = new LinkedHashMap<>();
        written.forEach((name, value) -> filled.put(
                name,
                value.toString()
                        .replaceAll("\\$\\{PTR_SERVER_PUBLIC_URL[^}]*}", "https://ptr.example.be")
                        .replaceAll("\\$\\{PTR_MAIL_FROM[^}]*}", "ptr@transition.be")
                        .replaceAll("\\$\\{[^}]*:-([^}]*)}", "$1")
                        .replaceAll("\\$\\{[^}]*}", "kB7uQx29Lm4w")));
        assertThat(filled).allSatisfy((name, value) -> assertThat(name).startsWith("PTR_"));
        return filled;
    }

    private static Map<String, Object> section(Map<String, Object> keys, String name) {
        return keys(keys.get(name));
    }

    /** A section as text keys; a volume without options is an empty one. */
    private static Map<String, Object> keys(Object section) {
        Map<String, Object> keys = new LinkedHashMap<>();
        ((Map<?, ?>) section).forEach((key, value) -> keys.put(String.valueOf(key), value));
        return keys;
    }

    private static Map<String, Object> read(Path file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
