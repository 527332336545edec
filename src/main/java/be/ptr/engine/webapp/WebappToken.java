package be.ptr.engine.webapp;

import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a change that does not carry the webapps' own token, before the webapps do: they would end the session, so that
 * a page elsewhere, or one left open, could sign a person out.
 */
final class WebappToken extends OncePerRequestFilter {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (changesNothing(request) || hasToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        Language language =
                request.getHeader("Accept-Language") == null ? Language.FR : Language.of(request.getLocale());
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getWriter(),
                Map.of("type", "InvalidRequestException", "message", new Wording(language).of("problem.stale-page")));
    }

    private static boolean changesNothing(HttpServletRequest request) {
        return CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                .matcher(request.getMethod())
                .matches();
    }

    private static boolean hasToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object token = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }
}
