package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads a browser to the sign-in form and back; a script gets 401 and the form's address. */
final class SignInRequired implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader(Target.PAGE) != null) {
            response.setHeader("X-PTR-Sign-In", form(request, Target.shown(request)));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().startsWith("/camunda/api/")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(form(request, request.getMethod().equals("GET") ? Target.of(request) : "/"));
        }
    }

    private static String form(HttpServletRequest request, String target) {
        if (LiveSession.hasEnded(request)) {
            return SignInNotice.SESSION_ENDED.address(target);
        }
        return target.equals("/") ? "/sign-in" : "/sign-in?" + Target.PARAMETER + "=" + Target.encoded(target);
    }
}
