package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedDoorsIT extends ServerIT {
    private static final String USER = """
            {"profile":{"id":"intruder","firstName":"I","lastName":"N","email":"i@example.be"},
             "credentials":{"password":"Intruder-12345!"}}""";

    static Stream<String> waysToSetup() {
        return Stream.of(
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create",
                "/camunda;x/api/admin;y/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/%2e/setup/default/user/create",
                "/camunda/api/cockpit/%2e%2e/admin/setup/default/user/create",
                "/camunda/api//admin//setup/default/user/create",
                "/camunda/api/admin%2Fsetup/default/user/create",
                "/CAMUNDA/api/ADMIN/Setup/default/user/create",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/setup;jsessionid=1/");
    }

    @ParameterizedTest
    @MethodSource("waysToSetup")
    void nobodyCreatesAnAdministratorFromOutside(String path) {
        for (Visitor somebody : new Visitor[] {visitor(), signedIn(RESPONSIBLE)}) {
            HttpResponse<String> answer = somebody.json("POST", path, USER);

            // 400 is the server itself refusing an ambiguous path before any filter.
            assertThat(answer.statusCode()).as(path).isIn(404, 400);
            assertThat(somebody.get(path).statusCode()).as(path).isIn(404, 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/deployment/create",
                "/rest/engine",
                "/h2-console",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/metrics",
                "/actuator/loggers"
            })
    void whatIsNotOfferedIsNotThere(String path) {
        assertThat(signedIn(LEAD).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theOpenRestInterfaceIsNotThereForStrangersEither() {
        assertThat(visitor().get("/engine-rest/engine").statusCode()).isEqualTo(404);
    }

    @Test
    void theWebappsOwnSignInIsClosed() {
        assertThat(visitor()
                        .form("/camunda/api/admin/auth/user/default/login/tasklist", "username=admin&password=x")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/identity/verify",
                "/camunda/api/engine/engine/default/Identity;x/%76erify",
                "/camunda/api/engine/engine/default/user/responsible@example.be/credentials",
                "/camunda/api/engine/engine/default/user/admin/credentials/"
            })
    void noPasswordIsJudgedOrChangedPastOurOwnForms(String path) {
        for (Visitor somebody : new Visitor[] {visitor(), signedIn(LEAD)}) {
            somebody.get("/camunda/app/tasklist/default/");
            String wish = "{\"username\":\"admin\",\"password\":\"x\",\"authenticatedUserPassword\":\"x\"}";
            for (String method : new String[] {"POST", "PUT"}) {
                assertThat(somebody.json(method, path, wish).statusCode())
                        .as(path)
                        .isIn(404, 400);
            }
        }
    }

    @Test
    void onlyHealthIsOpenAndSaysNoMoreThanThat() {
        HttpResponse<String> health = visitor().get("/actuator/health");

        assertThat(health.body())
                .startsWith("{\"status\":\"")
                .doesNotContain("details", "/")
                .matches("[{}\":,A-Za-z_]+");
        assertThat(visitor().get("/actuator").statusCode()).isEqualTo(302);
    }

    @Test
    void pagesCarryTheirHeaders() {
        HttpResponse<String> page = visitor().get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void theWebappsAssetsMayBeKept() {
        for (String asset : new String[] {"/camunda/lib/deps.js", "/camunda/assets/IBMPlexSans-Regular.woff2"}) {
            HttpResponse<String> answer = visitor().get(asset);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
            assertThat(answer.headers().firstValue("Last-Modified")).isPresent();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
