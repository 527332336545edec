package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Remembers, while a person is away at the provider, with what he left and where he wants to go. */
final class OidcRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** How long an unknown visitor may take there. */
    private static final Duration AWAY = Duration.ofMinutes(20);

    private final HttpSessionOAuth2AuthorizationRequestRepository session =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return session.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest left, HttpServletRequest request, HttpServletResponse response) {
        session.saveAuthorizationRequest(left, request, response);
        HttpSession opened = request.getSession(false);
        if (opened != null && opened.isNew()) {
            opened.setMaxInactiveInterval((int) AWAY.toSeconds());
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest left = session.removeAuthorizationRequest(request, response);
        if (left != null) {
            request.setAttribute(OidcRequests.class.getName(), left.getAttribute(Target.PARAMETER));
        }
        return left;
    }

    /** Where the person who comes back with {@code request} wanted to go. */
    static String target(HttpServletRequest request) {
        return Target.safe((String) request.getAttribute(OidcRequests.class.getName()));
    }
}
