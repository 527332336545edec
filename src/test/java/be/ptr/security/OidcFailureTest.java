package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.SetClock;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class OidcFailureTest {
    private final AuthenticationException away =
            new InternalAuthenticationServiceException("away", new IOException("no answer"));
    private final AuthenticationException refused = new OAuth2AuthenticationException("access_denied");

    private final SetClock clock = new SetClock(Instant.parse("2021-10-30T08:00:00Z"));
    private final OidcFailure failure = new OidcFailure(clock);
    private final Logger logger = (Logger) LoggerFactory.getLogger(OidcFailure.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.setLevel(Level.WARN); // Whatever another test has made of the log.
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void aProviderThatIsAwayIsSaidOnceAMinuteHoweverManyBeginToSignIn() throws IOException {
        for (int second = 0; second < 61; second++) {
            assertThat(answer(away)).contains("/sign-in");
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(log.list)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).startsWith("PTR-U02"));
    }

    @Test
    void whatTheProviderRefusesIsSaidBesideItsAbsence() throws IOException {
        answer(away);
        answer(refused);
        answer(away);
        answer(refused);
        assertThat(log.list).hasSize(2);
    }

    private String answer(AuthenticationException thrown) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        failure.onAuthenticationFailure(new MockHttpServletRequest(), response, thrown);
        return String.valueOf(response.getRedirectedUrl());
    }
}
