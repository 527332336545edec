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
        boolean htmx = request.getHeader("HX-Request") != null;
        if (htmx || request.getRequestURI().startsWith("/camunda/api/")) {
            if (htmx) {
                response.setHeader("HX-Redirect", "/sign-in");
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String target = request.getMethod().equals("GET") ? Target.of(request) : "/";
        response.sendRedirect(
                target.equals("/") ? "/sign-in" : "/sign-in?" + Target.PARAMETER + "=" + Target.encoded(target));
    }
}
