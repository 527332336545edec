package be.ptr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringPropertiesTest {
    @TempDir
    Path folder;

    @Test
    void behindHttpsEveryCookieIsSecureAndTheBrowserRemembersIt() {
        Map<String, Object> properties =
                SpringProperties.of(TestSettings.in(folder, "--server.public-url=https://ptr.example.be"));

        assertThat(properties)
                .containsEntry("server.servlet.session.cookie.secure", true)
                .containsEntry("camunda.bpm.webapp.csrf.enable-secure-cookie", true)
                .containsEntry("camunda.bpm.webapp.header-security.hsts-disabled", false);
    }

    @Test
    void overHttpNoCookieIsSecureForItWouldNeverComeBack() {
        assertThat(SpringProperties.of(TestSettings.in(folder)))
                .doesNotContainKey("server.servlet.session.cookie.secure");
    }

    @Test
    void theEmbeddedEngineDatabaseWritesEveryCommitAndKeepsItsStatementsParsed() {
        Object url = SpringProperties.of(TestSettings.in(folder)).get("spring.datasource.url");

        assertThat(url.toString()).startsWith("jdbc:h2:mem:");
        assertThat(SpringProperties.of(be.ptr.configuration.SettingsReader.defaults())
                        .get("spring.datasource.url")
                        .toString())
                .contains("jdbc:h2:file:")
                .contains(";WRITE_DELAY=0")
                .contains(";QUERY_CACHE_SIZE=128");
    }
}
