package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.TestSettings;
import be.ptr.configuration.Settings;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownBrowsersTest {
    private static final String KEY = "0123456789-0123456789-0123456789-0123456789";
    private static final Instant NOW = Instant.parse("2021-10-29T20:00:00Z");
    private static final String ADA = "ada@example.be";

    private final Map<String, String> standing = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aBrowserIsKnownToTheAccountThatSignedInThereAndToNoOther() {
        String cookie = Objects.requireNonNull(given(browsers(NOW), ADA, null));

        assertThat(browsers(NOW).known(ADA, cookie))
                .as("on another node with the same key")
                .isPresent();
        assertThat(browsers(NOW).known("admin", cookie)).isEmpty();
        assertThat(browsers(NOW, "--security.link-key=" + KEY + "x").known(ADA, cookie))
                .isEmpty();
        assertThat(browsers(NOW).known(ADA, null)).isEmpty();
    }

    @Test
    void nothingThatWasAlteredCounts() {
        String cookie = Objects.requireNonNull(given(browsers(NOW), ADA, null));
        String later = cookie.replaceFirst(
                "^\\d+", String.valueOf(NOW.plus(Duration.ofDays(900)).getEpochSecond()));
        for (String altered : new String[] {later, cookie + "x", cookie.toUpperCase(Locale.ROOT), "", ":::"}) {
            assertThat(browsers(NOW).known(ADA, altered)).as(altered).isEmpty();
        }
    }

    @Test
    void itIsForgottenAfterHalfAYearAndRenewedBefore() {
        String cookie = Objects.requireNonNull(given(browsers(NOW), ADA, null));

        assertThat(browsers(NOW.plus(Duration.ofDays(181))).known(ADA, cookie)).isEmpty();
        assertThat(given(browsers(NOW.plus(Duration.ofDays(80))), ADA, cookie)).isNull();
        String renewed = given(browsers(NOW.plus(Duration.ofDays(100))), ADA, cookie);
        assertThat(browsers(NOW.plus(Duration.ofDays(200))).known(ADA, renewed)).isPresent();
    }

    @Test
    void itIsForgottenWhenThePasswordChangesAndTakesNoPlaceAnyMore() {
        String cookie = Objects.requireNonNull(given(browsers(NOW), ADA, null));
        cookie = given(browsers(NOW), "bob", cookie);
        standing.put(ADA, "another password");
        assertThat(browsers(NOW).known(ADA, cookie)).isEmpty();
        assertThat(browsers(NOW).known("bob", cookie)).isPresent();

        for (int change = 0; change < 9; change++) {
            standing.put(ADA, "password " + change);
            cookie = given(browsers(NOW), ADA, cookie);
        }
        assertThat(browsers(NOW).known(ADA, cookie)).isPresent();
        assertThat(browsers(NOW).known("bob", cookie)).isPresent();
    }

    @Test
    void howAnAccountStandsIsLookedUpForCookiesOfOursAlone() {
        String cookie = Objects.requireNonNull(given(browsers(NOW), ADA, null));
        asked.clear();
        browsers(NOW).known("nobody", cookie);
        browsers(NOW).known(ADA, cookie.replaceFirst("..$", "xx"));
        assertThat(asked).isEmpty();
    }

    @Test
    void fivePeopleShareABrowserAndTheCookieStaysSmall() {
        String cookie = null;
        for (int person = 0; person < 40; person++) {
            cookie = given(browsers(NOW), "person" + person, cookie);
        }
        assertThat(cookie).hasSizeLessThan(400);
        assertThat(browsers(NOW).known("person39", cookie)).isPresent();
        assertThat(browsers(NOW).known("person35", cookie)).isPresent();
        assertThat(browsers(NOW).known("person34", cookie)).isEmpty();
    }

    @Test
    void noScriptReadsItAndOverHttpsItIsForHttpsAlone() {
        assertThat(header(browsers(NOW), ADA, null))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(header(browsers(NOW, "--server.public-url=https://ptr.example.be"), ADA, null))
                .contains("; Secure");
    }

    private KnownBrowsers browsers(Instant now, String... more) {
        String[] arguments = Stream.concat(Stream.of("--security.link-key=" + KEY), Stream.of(more))
                .toArray(String[]::new);
        Settings settings = TestSettings.in(folder, arguments);
        return new KnownBrowsers(
                new LinkKey(settings), new ResponseHeaders(settings), Clock.fixed(now, ZoneOffset.UTC), account -> {
                    asked.add(account);
                    return Optional.of(standing.getOrDefault(account, "first password"));
                });
    }

    /** The cookie that a sign-in leaves, or null when the one that is there stays. */
    private static @Nullable String given(KnownBrowsers browsers, String account, @Nullable String before) {
        String header = header(browsers, account, before);
        return header == null ? null : header.replaceFirst("^PTR-BROWSER=([^;]*);.*", "$1");
    }

    private static @Nullable String header(KnownBrowsers browsers, String account, @Nullable String before) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (before != null) {
            request.setCookies(new Cookie(KnownBrowsers.COOKIE, before));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        browsers.remember(account, request, response);
        return response.getHeader("Set-Cookie");
    }
}
