package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.configuration.Settings;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import be.ptr.security.TestProvider.Signed;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.UriComponentsBuilder;

class OidcIT extends ServerIT {
    private static final Person GUEST = person("oidc@example.be", "Andrea Externe", Role.RESPONSIBLE);
    private static final String TASK = "/camunda/app/tasklist/default/?x=1#/?task=1";
    private static final String START = "/sign-in/with/oidc";

    @Autowired
    private Settings settings;

    private TestProvider provider;

    @BeforeEach
    void start() throws IOException {
        URI issuer = settings.security().oidc().issuer();
        provider = new TestProvider(issuer.toString(), issuer.getPort());
        passwordOf(GUEST);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theFormOffersTheProviderByItsName() {
        assertThat(visitor().get("/sign-in").body()).contains("Continuer avec Le Portail");
    }

    @Test
    void whoeverTheProviderVouchesForIsSignedInAndBackWhereHeWasGoing() {
        Visitor person = visitor();
        Map<String, String> sent = sent(person, TASK);
        assertThat(person.cookie("JSESSIONID"))
                .as("nothing is kept here about whoever left")
                .isEmpty();

        assertThat(sent)
                .containsEntry("scope", "openid email profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", settings.server().publicUrl() + "/sign-in/oidc/callback")
                .containsKeys("state", "nonce");
        assertThat(back(person, sent, claims -> claims, Signed.WELL)).isEqualTo(TASK);
        assertThat(person.cookie("JSESSIONID")).isPresent();
        assertThat(person.cookie(OidcRequests.COOKIE)).isEmpty();
        assertThat(provider.lastTokenRequest).contains("code_verifier=");
        assertThat(person.get("/").body()).contains(GUEST.name());
        person.get("/camunda/app/tasklist/default/");
        assertThat(person.get("/camunda/api/admin/auth/user/default").body()).contains(GUEST.email());
    }

    @Test
    void itNeverLeadsToAnotherServer() {
        Visitor person = visitor();

        assertThat(back(person, sent(person, "//example.org"), claims -> claims, Signed.WELL))
                .isEqualTo("/");
    }

    @Test
    void anAddressThatNobodyVerifiedIsNotEnough() {
        refused("oidc-unverified", claims -> claims.claim("email_verified", false));
        refused("oidc-unverified", claims -> claims.claim("email_verified", null));
        refused("oidc-unverified", claims -> claims.claim("email", null));
    }

    @Test
    void somebodyUnknownHereIsToldSo() {
        refused("oidc-unknown", claims -> claims.claim("email", "nobody@example.be"));
        assertThat(visitor()
                        .get("/sign-in?why=oidc-unknown", "Accept-Language", "en")
                        .body())
                .contains("Le Portail knows you, but");
    }

    @ParameterizedTest
    @EnumSource(value = Signed.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void anIdentityThatIsNotSignedByTheProviderIsRefused(Signed how) {
        Visitor person = visitor();

        assertThat(back(person, sent(person, "/"), claims -> claims, how)).isEqualTo("/sign-in?why=oidc-refused");
        assertThat(person.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void anIdentityForSomebodyElseOrAnotherMomentIsRefused() {
        refused("oidc-refused", claims -> claims.audience("another"));
        refused("oidc-refused", claims -> claims.issuer("https://example.org"));
        refused("oidc-refused", claims -> claims.claim("nonce", "another"));
        refused(
                "oidc-refused",
                claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(900)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(600))));
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Visitor victim = visitor();
        Map<String, String> ofAnother = sent(visitor(), "/");

        assertThat(back(victim, ofAnother, claims -> claims, Signed.WELL)).isEqualTo("/sign-in?why=oidc-refused");
        assertThat(victim.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoeverChangesHisMindComesBackToTheForm() {
        Visitor person = visitor();
        Map<String, String> sent = sent(person, "/runs/DR1");

        assertThat(person.get("/sign-in/oidc/callback?error=access_denied&state=" + encoded(sent.get("state")))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/sign-in?why=oidc-refused&to=%2Fruns%2FDR1");
    }

    @Test
    void aProviderThatIsDownStopsNothing() {
        Visitor person = visitor();
        Map<String, String> sent = sent(person, "/");
        provider.close();

        assertThat(back(person, sent, claims -> claims, Signed.WELL)).isEqualTo("/sign-in?why=oidc-away");
        assertThat(signedIn(RESPONSIBLE).get("/").statusCode()).isEqualTo(200);
        assertThat(new OidcProvider(
                        settings.security().oidc(), settings.server().publicUrl()))
                .satisfies(away -> assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> away.findByRegistrationId(OidcProvider.ID)))
                        .isInstanceOf(OidcProvider.Away.class));
    }

    private void refused(String why, UnaryOperator<JWTClaimsSet.Builder> changed) {
        Visitor person = visitor();

        assertThat(back(person, sent(person, "/"), changed, Signed.WELL)).isEqualTo("/sign-in?why=" + why);
        assertThat(person.get("/").statusCode()).isEqualTo(302);
    }

    /** With what the person arrives at the provider. */
    private Map<String, String> sent(Visitor person, String target) {
        HttpResponse<String> away = person.get(START + "?to=" + encoded(target));
        String address = away.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith(settings.security().oidc().issuer() + "/authorize?");
        return Stream.of(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Where the person ends up who comes back from the provider. */
    private String back(
            Visitor person, Map<String, String> sent, UnaryOperator<JWTClaimsSet.Builder> changed, Signed how) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(settings.security().oidc().issuer().toString())
                .audience(sent.get("client_id"))
                .subject("1")
                .claim("nonce", sent.get("nonce"))
                .claim("email", GUEST.email().toUpperCase(java.util.Locale.ROOT))
                .claim("email_verified", true)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
        provider.says(changed.apply(claims).build(), how);
        String callback = UriComponentsBuilder.fromPath("/sign-in/oidc/callback")
                .queryParam("code", "abc")
                .queryParam("state", encoded(sent.get("state")))
                .build()
                .toUriString();
        return person.get(callback).headers().firstValue("Location").orElse("none");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
