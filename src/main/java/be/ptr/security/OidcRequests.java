package be.ptr.security;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.util.WebUtils;

/**
 * Remembers, while a person is away at the provider, with what he left and where he wants to go: in a cookie that only this
 * product can read and write, so that nothing is kept here about visitors who may never come back.
 */
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String COOKIE = "PTR-OIDC";
    /** How long a visitor may take there. */
    static final Duration AWAY = Duration.ofMinutes(20);
    /** Of an encoded target: no browser keeps a cookie of more than 4 KB. */
    private static final int LONGEST_TARGET = 1500;

    private static final int LONGEST = 4000;
    private static final String STATE = "state";
    private static final String UNTIL = "exp";
    private static final String LEFT_WITH = "left with";

    private final OidcProvider provider;
    private final LinkKey key;
    private final ResponseHeaders headers;
    private final Clock clock;

    OidcRequests(OidcProvider provider, LinkKey key, ResponseHeaders headers, Clock clock) {
        this.provider = provider;
        this.key = key;
        this.headers = headers;
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookie == null || state == null
                ? null
                : opened(cookie.getValue())
                        .filter(kept -> state.equals(kept.get(STATE)))
                        .map(this::left)
                        .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest left, HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> attributes = new HashMap<>(left.getAttributes());
        attributes.computeIfPresent(
                Target.PARAMETER, (name, to) -> Target.encoded((String) to).length() > LONGEST_TARGET ? "/" : to);
        give(
                sealed(Map.of(
                        STATE,
                        left.getState(),
                        UNTIL,
                        clock.instant().plus(AWAY).getEpochSecond(),
                        LEFT_WITH,
                        attributes)),
                AWAY,
                response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest left = loadAuthorizationRequest(request);
        if (left != null) {
            give("", Duration.ZERO, response);
            request.setAttribute(OidcRequests.class.getName(), left.getAttribute(Target.PARAMETER));
        }
        return left;
    }

    /** Where the person who comes back with {@code request} wanted to go. */
    static String target(HttpServletRequest request) {
        return Target.safe((String) request.getAttribute(OidcRequests.class.getName()));
    }

    /** The cookie goes nowhere but to the page that people come back to. */
    private void give(String value, Duration age, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(OidcProvider.CALLBACK)
                        .httpOnly(true)
                        .secure(headers.https())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private OAuth2AuthorizationRequest left(Map<String, Object> kept) {
        OAuth2AuthorizationRequest.Builder left = provider.requested().state(String.valueOf(kept.get(STATE)));
        if (kept.get(LEFT_WITH) instanceof Map<?, ?> attributes) {
            left.attributes(
                    all -> attributes.forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value))));
        }
        return left.build();
    }

    private String sealed(Map<String, Object> kept) {
        JWEObject cookie = new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(kept));
        try {
            cookie.encrypt(new DirectEncrypter(key.derived("ptr-oidc-request")));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return cookie.serialize();
    }

    /** What we sealed ourselves, not too long ago. */
    private Optional<Map<String, Object>> opened(String value) {
        try {
            JWEObject cookie = JWEObject.parse(value.length() > LONGEST ? "" : value);
            cookie.decrypt(new DirectDecrypter(key.derived("ptr-oidc-request")));
            return Optional.ofNullable(cookie.getPayload().toJSONObject())
                    .filter(kept -> kept.get(UNTIL) instanceof Long until
                            && clock.instant().getEpochSecond() < until);
        } catch (ParseException | JOSEException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
