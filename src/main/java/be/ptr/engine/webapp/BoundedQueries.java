package be.ptr.engine.webapp;

import be.ptr.engine.internals.EngineProtection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks the engine's REST API for no more than a query may return when the webapp names no limit: Cockpit names none for
 * the versions of a process, and the engine would refuse it. A limit that is too high is left to the engine.
 */
final class BoundedQueries extends OncePerRequestFilter {
    private static final String LIMIT = "maxResults";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean limited = query != null && (query.startsWith(LIMIT + "=") || query.contains("&" + LIMIT + "="));
        chain.doFilter(limited ? request : new Bounded(request), response);
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getQueryString() {
            @Nullable String query = super.getQueryString();
            String bound = LIMIT + "=" + EngineProtection.MOST_RESULTS;
            return query == null || query.isEmpty() ? bound : query + "&" + bound;
        }
    }
}
