package be.ptr.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID Connect provider that says of everybody what the test wants. */
final class TestProvider implements AutoCloseable {
    /** How an identity is signed. */
    enum Signed {
        WELL,
        WITH_ANOTHER_KEY,
        WITH_THE_SECRET,
        NOT_AT_ALL
    }

    private final RSAKey key = key();
    private final RSAKey anotherKey = key();
    private final HttpServer server;
    private final String issuer;
    private Signed signed = Signed.WELL;
    private JWTClaimsSet claims = new JWTClaimsSet.Builder().build();
    volatile String lastTokenRequest = "";

    TestProvider(String issuer, int port) throws IOException {
        this.issuer = issuer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        on("/.well-known/openid-configuration", this::metadata);
        on("/keys", body -> new JWKSet(key.toPublicJWK()).toString());
        on("/token", this::token);
        server.start();
    }

    /**
     * Lets everybody in at once, as a browser sees it.
     *
     * @param callback where people are sent back to
     */
    TestProvider letsIn(String callback, Function<String, JWTClaimsSet> withNonce) {
        server.createContext("/authorize", exchange -> {
            var asked = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                    .build()
                    .getQueryParams();
            says(withNonce.apply(asked.getFirst("nonce")), Signed.WELL);
            exchange.getResponseHeaders().set("Location", callback + "?code=abc&state=" + asked.getFirst("state"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        return this;
    }

    /** What it says next. */
    TestProvider says(JWTClaimsSet told, Signed how) {
        claims = told;
        signed = how;
        return this;
    }

    private void on(String path, UnaryOperator<String> answer) {
        server.createContext(path, exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            send(exchange, answer.apply(body));
        });
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String metadata(String body) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer);
    }

    private String token(String body) {
        lastTokenRequest = body;
        return """
                {"access_token":"opaque","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(identity());
    }

    private String identity() {
        try {
            return switch (signed) {
                case WELL -> sign(JWSAlgorithm.RS256, new RSASSASigner(key));
                case WITH_ANOTHER_KEY -> sign(JWSAlgorithm.RS256, new RSASSASigner(anotherKey));
                case WITH_THE_SECRET -> sign(JWSAlgorithm.HS256, new MACSigner("0123456789-0123456789-0123456789"));
                case NOT_AT_ALL -> new PlainJWT(claims).serialize();
            };
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String sign(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
