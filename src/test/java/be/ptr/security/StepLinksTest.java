package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.TestSettings;
import be.ptr.plan.DryRun;
import be.ptr.security.StepLinks.Reading;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepLinksTest {
    private static final String KEY = "0123456789-0123456789-0123456789-0123456789-0123456789-0123456789";
    private static final Instant NOW = Instant.parse("2021-10-29T20:00:00Z");
    private static final DryRun RUN = new DryRun("DR1");
    private static final Reading VALID = new Reading.Valid(RUN, "CO-120 é", "p@example.be");
    private static final Reading TAMPERED = new Reading.Tampered();

    @TempDir
    Path folder;

    @Test
    void theLinkOpensItsStepInTheNameOfItsPerson() {
        StepLinks links = links(NOW, "--server.public-url=https://ptr.example.be");
        String address = links.issue(RUN, "CO-120 é", "p@example.be").toString();

        assertThat(address).matches("https://ptr\\.example\\.be/etape/[A-Za-z0-9_.-]+");
        assertThat(links.read(tokenOf(address))).isEqualTo(VALID);
    }

    @Test
    void noTwoLinksAreTheSame() {
        StepLinks links = links(NOW);

        assertThat(token(links)).isNotEqualTo(token(links));
    }

    @Test
    void theLinkEndsAfterItsTimeAndStillSaysWhatItWas() {
        String token = token(links(NOW));

        assertThat(links(NOW.plus(Duration.ofDays(60)).minusSeconds(1)).read(token))
                .isEqualTo(VALID);
        assertThat(links(NOW.plus(Duration.ofDays(60))).read(token))
                .isEqualTo(new Reading.Expired(RUN, "CO-120 é", "p@example.be"));
    }

    @Test
    void nothingMayBeChangedInAToken() {
        StepLinks links = links(NOW);
        String token = token(links);

        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(links.read(changed)).as("changed at %d", at).isEqualTo(TAMPERED);
        }
        assertThat(links.read(token + "A")).isEqualTo(TAMPERED);
        assertThat(links.read(token + "=")).isEqualTo(TAMPERED);
    }

    @Test
    void oneSignatureHasOneSpelling() {
        StepLinks links = links(NOW);
        String token = token(links);
        String last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int value = last.indexOf(token.charAt(token.length() - 1));

        // The two last bits are not part of the 32 bytes.
        String same = token.substring(0, token.length() - 1) + last.charAt(value ^ 1);

        assertThat(links.read(same)).isEqualTo(TAMPERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "null", "\u0000", "é.é.é"})
    void whatIsNoTokenIsRefused(String text) {
        assertThat(links(NOW).read(text)).isEqualTo(TAMPERED);
    }

    @Test
    void aTokenWithoutEndIsNotEvenRead() {
        assertThat(links(NOW).read("a".repeat(3_000_000))).isEqualTo(TAMPERED);
        assertThat(links(NOW).read(token(links(NOW)) + ".".repeat(2000))).isEqualTo(TAMPERED);
    }

    @Test
    void anotherKeyAnotherPurposeAndNoSignatureAreRefused() throws JOSEException {
        StepLinks links = links(NOW);

        assertThat(links.read(signed(good().build(), KEY, JWSAlgorithm.HS256))).isEqualTo(VALID);
        assertThat(links.read(signed(good().build(), "x" + KEY, JWSAlgorithm.HS256)))
                .isEqualTo(TAMPERED);
        assertThat(links.read(signed(good().build(), KEY, JWSAlgorithm.HS384))).isEqualTo(TAMPERED);
        assertThat(links.read(signed(good().build(), KEY, JWSAlgorithm.HS512))).isEqualTo(TAMPERED);
        assertThat(links.read(new PlainJWT(good().build()).serialize())).isEqualTo(TAMPERED);
        assertThat(links.read(signed(good().audience("ptr-sign-in").build(), KEY, JWSAlgorithm.HS256)))
                .isEqualTo(TAMPERED);
        assertThat(links.read(signed(good().audience((String) null).build(), KEY, JWSAlgorithm.HS256)))
                .isEqualTo(TAMPERED);
    }

    @Test
    void anIncompleteTokenIsRefusedEvenWithOurSignature() throws JOSEException {
        for (String claim : new String[] {"run", "step", "sub", "exp"}) {
            assertThat(links(NOW).read(signed(good().claim(claim, null).build(), KEY, JWSAlgorithm.HS256)))
                    .as(claim)
                    .isEqualTo(TAMPERED);
        }
        assertThat(links(NOW).read(signed(good().claim("run", "a/b").build(), KEY, JWSAlgorithm.HS256)))
                .isEqualTo(TAMPERED);
        assertThat(links(NOW).read(signed(good().claim("run", 7).build(), KEY, JWSAlgorithm.HS256)))
                .isEqualTo(TAMPERED);
    }

    @Test
    void whoeverMustSignInGetsTheAddressOfThePage() {
        StepLinks links = links(NOW, "--mail.links=sign-in", "--server.public-url=https://ptr.example.be");

        assertThat(links.issue(RUN, "CO-120 é", "p@example.be"))
                .hasToString("https://ptr.example.be/runs/DR1/steps/CO-120%20%C3%A9");
        assertThat(links.read(token(links(NOW)))).isInstanceOf(Reading.Expired.class);
    }

    @Test
    void theGeneratedKeyIsKeptForItsOwnerAlone() throws IOException {
        StepLinks first = generated();
        String token = token(first);

        assertThat(generated().read(token)).isEqualTo(VALID);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("link-key"))))
                .isEqualTo("rw-------");
        Files.delete(folder.resolve("link-key"));
        assertThat(generated().read(token)).isEqualTo(TAMPERED);
    }

    private StepLinks links(Instant now, String... settings) {
        String[] all = new String[settings.length + 1];
        System.arraycopy(settings, 0, all, 1, settings.length);
        all[0] = "--security.link-key=" + KEY;
        return at(now, all);
    }

    private StepLinks generated() {
        return at(NOW);
    }

    private StepLinks at(Instant now, String... arguments) {
        var settings = TestSettings.in(folder, arguments);
        return new StepLinks(new LinkKey(settings), settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String token(StepLinks links) {
        return tokenOf(links.issue(RUN, "CO-120 é", "p@example.be").toString());
    }

    private static String tokenOf(String address) {
        return address.substring(address.indexOf(StepLinks.PATH) + StepLinks.PATH.length());
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .audience("ptr-step")
                .subject("p@example.be")
                .claim("run", "DR1")
                .claim("step", "CO-120 é")
                .claim("exp", NOW.plusSeconds(60).getEpochSecond());
    }

    private static String signed(JWTClaimsSet claims, String key, JWSAlgorithm algorithm) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(key.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }
}
