package be.ptr.traffic;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 where no page has, for what the sender got wrong; and for parts where nobody asked for a file, before
 * anybody takes them apart. The engine's webapps read theirs themselves.
 */
final class OutsideFaults extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUnwanted(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted() || !OutsideFault.isOne(thrown)) {
                throw thrown;
            }
            logger.debug("the sender's mistake", thrown);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isUnwanted(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/")
                && !request.getServletPath().startsWith("/camunda/")
                && !Uploads.isOne(request.getMethod(), request.getServletPath(), type);
    }
}
