package be.ptr.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where a person wanted to go before signing in: a path of this server, never another one. */
final class Target {
    static final String PARAMETER = "to";

    /** The header in which a script of a page says on which page it runs. */
    static final String PAGE = "X-PTR-Page";

    /** Encoded, as it stands in the head of an answer, which has room for 8 KB. */
    private static final int LONGEST = 4000;

    private Target() {}

    /** The path and query that {@code request} asks for; the home page when they are too long to be remembered. */
    static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return safe(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    /** The page on which a script made {@code request}, with its fragment. */
    static String shown(HttpServletRequest request) {
        String page = request.getHeader(PAGE);
        return page == null ? "/" : safe(page.replaceFirst("^https?://[^/]*", ""));
    }

    /** {@code text} when it is a path of this server, else the home page. */
    static String safe(@Nullable String text) {
        boolean ours = text != null
                && text.length() <= LONGEST
                && text.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*")
                && !text.startsWith("/sign-")
                && encoded(text).length() <= LONGEST;
        return text != null && ours ? text : "/";
    }

    static String encoded(String target) {
        return UriUtils.encode(target, StandardCharsets.UTF_8);
    }
}
