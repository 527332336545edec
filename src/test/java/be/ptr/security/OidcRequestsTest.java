package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.TestSettings;
import be.ptr.configuration.Settings;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class OidcRequestsTest {
    private static final String KEY = "0123456789-0123456789-0123456789-0123456789";
    private static final Instant NOW = Instant.parse("2021-10-29T20:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatAPersonLeftWithIsThereAgainOnAnyNodeAndNoSessionIsOpened() {
        MockHttpServletRequest leaving = new MockHttpServletRequest();
        String cookie = cookie(given(leaving, "/runs/DR1?x=é"));

        OAuth2AuthorizationRequest back = Objects.requireNonNull(back(requests(NOW), cookie, "abc"));
        assertThat(back.getState()).isEqualTo("abc");
        assertThat(back.getScopes()).containsExactlyInAnyOrder("openid", "email", "profile");
        assertThat(back.getRedirectUri()).endsWith("/sign-in/oidc/callback");
        assertThat(back.getAttributes())
                .containsEntry("registration_id", "oidc")
                .containsEntry("code_verifier", "the secret of this visit")
                .containsEntry("to", "/runs/DR1?x=é");
        assertThat(leaving.getSession(false)).isNull();
    }

    @Test
    void nobodyReadsInTheCookieAndOnlyTheWayBackShowsIt() {
        String header = given(new MockHttpServletRequest(), "/");
        assertThat(header)
                .contains("HttpOnly", "SameSite=Lax", "Path=/sign-in/oidc/callback", "Max-Age=1200")
                .doesNotContain("secret");
        assertThat(cookie(header).split("\\.")).hasSize(5);
    }

    @Test
    void itIsGoodForTheAnswerToThisRequestTwentyMinutesLongAndSealedWithOurKey() {
        String cookie = cookie(given(new MockHttpServletRequest(), "/"));

        assertThat(back(requests(NOW.plus(OidcRequests.AWAY.minusSeconds(1))), cookie, "abc"))
                .isNotNull();
        assertThat(back(requests(NOW.plus(OidcRequests.AWAY)), cookie, "abc")).isNull();
        assertThat(back(requests(NOW), cookie, "another")).isNull();
        assertThat(back(requests(NOW), cookie, null)).isNull();
        assertThat(back(requests(NOW, "--security.link-key=" + KEY + "x"), cookie, "abc"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "....", "a.b.c.d.e", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA"})
    void nothingElseOpens(String cookie) {
        assertThat(back(requests(NOW), cookie, "abc")).isNull();
    }

    @Test
    void everyTargetFitsIntoACookie() {
        for (int length : new int[] {1400, 1600, 4000}) {
            assertThat(cookie(given(new MockHttpServletRequest(), "/" + "x".repeat(length - 1))))
                    .hasSizeLessThan(3500);
        }
        String far = cookie(given(new MockHttpServletRequest(), "/" + "é".repeat(900)));
        assertThat(far).hasSizeLessThan(3500);
        assertThat(Objects.requireNonNull(back(requests(NOW), far, "abc")).<String>getAttribute("to"))
                .isEqualTo("/");
    }

    @Test
    void whoeverIsBackHasNoCookieAnyMore() {
        MockHttpServletRequest request = coming(cookie(given(new MockHttpServletRequest(), "/mine")), "abc");
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(requests(NOW).removeAuthorizationRequest(request, response)).isNotNull();
        assertThat(response.getHeader("Set-Cookie")).contains("PTR-OIDC=;", "Max-Age=0", "Path=/sign-in/oidc/callback");
        assertThat(OidcRequests.target(request)).isEqualTo("/mine");
    }

    private String given(MockHttpServletRequest request, String target) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        OAuth2AuthorizationRequest left = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("https://sso.example.be/authorize")
                .clientId("ptr")
                .state("abc")
                .attributes(all -> all.putAll(
                        Map.of("registration_id", "oidc", "code_verifier", "the secret of this visit", "to", target)))
                .build();
        requests(NOW).saveAuthorizationRequest(left, request, response);
        return Objects.requireNonNull(response.getHeader("Set-Cookie"));
    }

    private static String cookie(String header) {
        return header.replaceFirst("^PTR-OIDC=([^;]*);.*", "$1");
    }

    private static @Nullable OAuth2AuthorizationRequest back(
            OidcRequests requests, String cookie, @Nullable String state) {
        return requests.loadAuthorizationRequest(coming(cookie, state));
    }

    private static MockHttpServletRequest coming(String cookie, @Nullable String state) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie(OidcRequests.COOKIE, cookie));
        if (state != null) {
            request.setParameter("state", state);
        }
        return request;
    }

    private OidcRequests requests(Instant now, String... more) {
        Settings settings = TestSettings.in(
                folder,
                Stream.concat(
                                Stream.of(
                                        "--security.link-key=" + KEY,
                                        "--security.oidc.issuer=https://sso.example.be",
                                        "--security.oidc.client-id=ptr",
                                        "--security.oidc.client-secret=0123456789-0123456789-0123456789",
                                        "--security.oidc.name=Le Portail"),
                                Stream.of(more))
                        .toArray(String[]::new));
        OidcProvider provider = new OidcProvider(
                Objects.requireNonNull(settings.security().oidc()),
                settings.server().publicUrl());
        return new OidcRequests(
                provider, new LinkKey(settings), new ResponseHeaders(settings), Clock.fixed(now, ZoneOffset.UTC));
    }
}
