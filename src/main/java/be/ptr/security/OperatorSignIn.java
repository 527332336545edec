package be.ptr.security;

import be.ptr.operation.Operations;
import be.ptr.operation.OperatorDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in, for one request, a command on this machine that shows the token of the {@link OperatorDoor}. A wrong token is
 * refused whatever else the request holds.
 */
final class OperatorSignIn extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer";
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "Via");

    private final OperatorDoor door;
    private final ApiRefusal refusal;

    OperatorSignIn(OperatorDoor door, ApiRefusal refusal) {
        this.door = door;
        this.refusal = refusal;
    }

    static boolean isMeant(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !isMeant(authorization)) {
            chain.doFilter(request, response);
            return;
        }
        if (!door.opens(authorization.substring(SCHEME.length()).strip()) || !isFromThisMachine(request)) {
            refusal.commence(request, response, new BadCredentialsException("not the operator"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(Operations.OPERATOR, Operations.OPERATOR, "", null),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMIN, "ROLE_" + Roles.OPERATOR)));
        SecurityContextHolder.setContext(context);
        // For this request alone, also where it is answered on another thread.
        new RequestAttributeSecurityContextRepository().saveContext(context, request, response);
        chain.doFilter(request, response);
    }

    /** By the loopback, or from one of the machine's own addresses to the same; never through a proxy. */
    private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
        String from = request.getRemoteAddr();
        return FORWARDED.stream().allMatch(header -> request.getHeader(header) == null)
                && (InetAddress.getByName(from).isLoopbackAddress() || from.equals(request.getLocalAddr()));
    }
}
