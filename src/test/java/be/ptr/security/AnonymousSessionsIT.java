package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.configuration.Settings;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Nothing is kept about somebody who has not signed in, and nothing said to the log: a session is opened by a sign-in and by
 * nothing else.
 */
class AnonymousSessionsIT extends ServerIT {
    @Autowired
    private ServletWebServerApplicationContext server;

    @Autowired
    private Settings settings;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private long before;

    @BeforeEach
    void count() {
        before = opened();
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void noneWasOpenedAndNothingSaid() {
        root.detachAppender(log);
        assertThat(opened()).isEqualTo(before);
        assertThat(List.copyOf(log.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .filteredOn(event -> !event.getFormattedMessage().contains("Connection refused"))
                .isEmpty();
    }

    /** Sessions opened so far, those that ended included. */
    private long opened() {
        Context context = (Context)
                ((TomcatWebServer) server.getWebServer()).getTomcat().getHost().findChildren()[0];
        Manager sessions = context.getManager();
        return sessions.getSessionCounter();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/sign-in?lang=en",
                "/sign-in?wrong&to=%2Fmine",
                "/sign-in?why=session-ended",
                "/sign-in/by-mail",
                "/sign-in/link/none",
                "/sign-in/with/oidc",
                "/sign-in/with/nobody",
                "/sign-in/oidc/callback",
                "/sign-in/oidc/callback?code=abc&state=abc",
                "/sign-out",
                "/password",
                "/mine",
                "/runs/DR1",
                "/runs/DR1/steps/A/done",
                "/import",
                "/e-mails",
                "/nothing",
                "/error",
                "/texts.js",
                "/branding.css",
                "/etape/none",
                "/etape/none/done",
                "/actuator/health",
                "/actuator/info",
                "/api/runs",
                "/api/openapi",
                "/tasks/none",
                "/camunda/app/tasklist/default/",
                "/camunda/app/welcome/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/lib/deps.js",
                "/forms/tab.js"
            })
    void noPageOpensOne(String path) {
        Visitor stranger = visitor();
        for (String[] headers : new String[][] {
            {},
            {"Authorization", Visitor.basic("nobody@example.be", "wrong")},
            {"Cookie", "JSESSIONID=0123456789ABCDEF"}
        }) {
            HttpResponse<String> answer = stranger.get(path, headers);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(path + " " + answer.statusCode())
                    .noneMatch(cookie -> cookie.startsWith("JSESSIONID=") && !cookie.contains("Max-Age=0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in?username=nobody@example.be&password=wrong",
                "/sign-in/by-mail?email=nobody@example.be",
                "/sign-in/link?token=none",
                "/sign-out?",
                "/password?fresh=a&again=a",
                "/runs/DR1/steps/A?verb=START",
                "/etape/none?verb=START&text=x",
                "/etape/none/draft?text=x",
                "/e-mails/trial?",
                "/api/runs/DR1/steps/A/start?",
                "/api/operator/passwords?",
                "/camunda/api/admin/auth/user/default/login/tasklist?username=admin&password=wrong",
                "/camunda/api/admin/auth/user/default/logout?"
            })
    void noFormOpensOne(String sent) {
        Visitor stranger = visitor();
        String token = Visitor.formToken(stranger.get("/sign-in"));
        String[] parts = sent.split("\\?", -1);
        String form = parts[1] + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);

        stranger.form(parts[0], form);
        stranger.form(parts[0], parts[1]);

        assertThat(stranger.cookie("JSESSIONID")).as(sent).isEmpty();
    }

    @Test
    void whoeverLeavesForTheProviderTakesAlongWhatHeIsAskedForAtHisReturn() throws IOException {
        URI issuer = settings.security().oidc().issuer();
        try (TestProvider provider = new TestProvider(issuer.toString(), issuer.getPort())) {
            assertThat(provider).isNotNull();
            for (int visit = 0; visit < 50; visit++) {
                Visitor stranger = visitor();
                assertThat(stranger.get("/sign-in/with/oidc?to=%2Fmine")
                                .headers()
                                .firstValue("Location"))
                        .hasValueSatisfying(address -> assertThat(address).startsWith(issuer + "/authorize?"));
                stranger.get("/sign-in/oidc/callback?error=access_denied&state=x");
                stranger.get("/sign-in/oidc/callback");
                assertThat(stranger.cookie("JSESSIONID")).isEmpty();
            }
        }
    }
}
