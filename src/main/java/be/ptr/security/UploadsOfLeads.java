package be.ptr.security;

import be.ptr.traffic.Uploads;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns an upload away before it is read, unless a lead or the administrator sends it: the token of a form stands in the
 * upload itself, so that whoever looks for it has put the whole of it on the disk.
 */
final class UploadsOfLeads extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication sender = SecurityContextHolder.getContext().getAuthentication();
        if (sender == null || sender instanceof AnonymousAuthenticationToken) {
            new SignInRequired().commence(request, response, new InsufficientAuthenticationException("an upload"));
        } else if (isLead(sender)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isLead(Authentication sender) {
        return sender.getAuthorities().stream()
                .map(granted -> String.valueOf(granted.getAuthority()))
                .anyMatch(role -> role.equals("ROLE_" + Roles.LEAD) || role.equals("ROLE_" + Roles.ADMIN));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Uploads.isOne(request.getMethod(), request.getServletPath(), request.getContentType());
    }
}
