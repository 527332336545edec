package be.ptr.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 for what the engine's webapps offer and nobody may use, before anything else sees the request: creating a
 * first administrator (CVE-2026-77226), signing in past our own form, having a password judged or changed without the pauses
 * of that form, taking work from the engine, the engine's open REST API.
 *
 * <p>The path is read as loosely as any server behind could read it: decoded until nothing changes, without parameters
 * and empty segments, in lower case. What is still encoded after {@value #ROUNDS} rounds is nobody's address: 400.
 */
final class ClosedPaths extends OncePerRequestFilter {
    private static final int ROUNDS = 3;
    /** What the webapps take for the name of an engine. */
    private static final Pattern ENGINE = Pattern.compile("[\\w-]+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String mapped = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<String> asked = decoded(request.getRequestURI());
        if (asked.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (isClosed(asked.get())
                || decoded(mapped).filter(ClosedPaths::isClosed).isPresent()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (isOfNoEngine(asked.get())
                || decoded(mapped).filter(ClosedPaths::isOfNoEngine).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** @param path decoded */
    private static boolean isClosed(String path) {
        List<String> segments = segments(path);
        boolean door = segments.contains("setup") || segments.contains("login");
        return segments.contains("engine-rest")
                || segments.contains("h2-console")
                || segments.contains("fetchandlock")
                || segments.containsAll(List.of("camunda", "identity", "verify"))
                || segments.containsAll(List.of("camunda", "user", "credentials"))
                || (door && segments.containsAll(List.of("camunda", "admin")));
    }

    /** A webapp's page for an engine of another name than the only one, which the webapp takes for a failure. */
    private static boolean isOfNoEngine(String path) {
        List<String> segments = segments(path);
        return segments.size() == 4
                && segments.subList(0, 2).equals(List.of("camunda", "app"))
                && ENGINE.matcher(segments.get(3)).matches()
                && !path.matches(".*[/\\\\]default\\b.*");
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("[/\\\\]+"))
                .map(segment -> segment.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /** Empty when it would have to be decoded too often. */
    static Optional<String> decoded(String path) {
        String text = path;
        for (int round = 0; round < ROUNDS; round++) {
            String next = decode(text);
            if (next.equals(text)) {
                return Optional.of(text);
            }
            text = next;
        }
        return decode(text).equals(text) ? Optional.of(text) : Optional.empty();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
