package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Our own sign-out, and the one of the engine's webapps: both end the one session. */
final class SignOutRequest implements RequestMatcher {
    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getRequestURI().equals("/sign-out") || isFromWebapp(request));
    }

    static boolean isFromWebapp(HttpServletRequest request) {
        return request.getRequestURI().matches("/camunda/api/admin/auth/user/[^/]+/logout");
    }
}
