package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in form when the provider is away, refuses, or means nobody here; the log knows more. */
final class OidcFailure implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OidcFailure.class);
    /** What anybody can bring about who asks for the address, as often as he likes: not told to the log. */
    private static final Set<String> OF_STRANGERS =
            Set.of("authorization_request_not_found", OAuth2ErrorCodes.INVALID_REQUEST);
    /** Who only begins to sign in says nothing new while the provider is away. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<SignInNotice, Instant> told = new ConcurrentHashMap<>();

    OidcFailure(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignInNotice notice = notice(failure);
        boolean ofProvider = notice == SignInNotice.OIDC_AWAY || notice == SignInNotice.OIDC_REFUSED;
        if (ofProvider && !isOfStrangers(failure) && isNews(notice)) {
            LOG.warn("PTR-U02 sign-in at the provider of security.oidc: {}", failure.getMessage());
        }
        String target = OidcRequests.target(request);
        String wanted = target.equals("/") ? Target.safe(request.getParameter(Target.PARAMETER)) : target;
        response.sendRedirect(notice.address(wanted));
    }

    /** Once a minute, whoever asks. */
    private boolean isNews(SignInNotice notice) {
        Instant now = clock.instant();
        Instant before = told.putIfAbsent(notice, now);
        return before == null || (!before.plus(SILENCE).isAfter(now) && told.replace(notice, before, now));
    }

    private static SignInNotice notice(AuthenticationException failure) {
        if (failure instanceof OAuth2AuthenticationException known) {
            SignInNotice ours = SignInNotice.of(known.getError().getErrorCode()).orElse(SignInNotice.OIDC_REFUSED);
            if (ours != SignInNotice.OIDC_REFUSED) {
                return ours;
            }
        }
        return isUnreachable(failure) ? SignInNotice.OIDC_AWAY : SignInNotice.OIDC_REFUSED;
    }

    /** Also the name of a provider that is not the one there is. */
    private static boolean isOfStrangers(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                ? OF_STRANGERS.contains(known.getError().getErrorCode())
                : failure.getCause() instanceof IllegalArgumentException;
    }

    private static boolean isUnreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OidcProvider.Away || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
