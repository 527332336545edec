package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What a program reads when the API does not let it in: problem+json with a code, no sentence. */
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyGuesses many) {
            response.setHeader("Retry-After", Long.toString(many.seconds()));
            write(response, 429, "too-many-guesses");
            return;
        }
        // A browser would answer the challenge with a dialog of its own and then send the password with every request.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"PTR\", charset=\"UTF-8\"");
        }
        write(response, HttpServletResponse.SC_UNAUTHORIZED, "sign-in-required");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        write(response, HttpServletResponse.SC_FORBIDDEN, "not-allowed");
    }

    private static void write(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getWriter().write("{\"type\":\"about:blank\",\"status\":" + status + ",\"code\":\"" + code + "\"}");
    }
}
