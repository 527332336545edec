package be.ptr.security;

import be.ptr.engine.accounts.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose person has another password, other roles or no access any more since it began. */
final class LiveSession extends OncePerRequestFilter {
    private static final String ENDED = LiveSession.class.getName();

    private final Accounts accounts;

    LiveSession(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person && !stands(person)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    /** Whether this request found its session ended. */
    static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    private boolean stands(SignedIn person) {
        return accounts.standing(person.id()).filter(person.standing()::equals).isPresent();
    }
}
