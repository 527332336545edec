package be.ptr.pages;

import be.ptr.database.DiskRoom;
import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/** Refuses what would be written while there is little room on the disk; whoever only reads notices nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RoomFilter extends OncePerRequestFilter {
    /** Set on a refused request, for the page that says why. */
    static final String REFUSED = RoomFilter.class.getName();

    private static final String RETRY_SECONDS = "60";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Who wants to read signs in first. */
    private static final Set<String> DOORS = Set.of("/sign-in", "/sign-out");

    private static final String WEBAPPS = "/camunda/";
    /** The webapps ask their questions by POST; everything else that they send changes something. */
    private static final Pattern QUESTION = Pattern.compile(WEBAPPS
            + "api/(admin/auth/user/[^/]+/logout|[a-z]+/plugin/base/.+|engine/engine/[^/]+/"
            + "(filter/[^/]+/(list|count|singleResult)|(" + queried() + ")(/count)?))");

    private final DiskRoom room;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    RoomFilter(DiskRoom room, LocaleResolver languages, ObjectMapper json) {
        this.room = room;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (onlyReads(request) || !room.isShort()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Retry-After", RETRY_SECONDS);
        if (request.getRequestURI().startsWith(WEBAPPS)) {
            refuse(request, response);
        } else {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
    }

    static boolean onlyReads(HttpServletRequest request) {
        String path = request.getRequestURI();
        return READING.contains(request.getMethod())
                || (request.getMethod().equals("POST") && (DOORS.contains(path) || isQuestion(path)));
    }

    private static boolean isQuestion(String path) {
        return QUESTION.matcher(path).matches();
    }

    /** What the engine lists to whoever posts to its address, and would count. */
    private static String queried() {
        return "task|execution|process-instance|case-execution|case-instance|variable-instance|external-task|job"
                + "|job-definition|group|schema/log"
                + "|history/(task|process-instance|activity-instance|case-instance|detail|external-task-log|job-log"
                + "|variable-instance)";
    }

    /** In the words of the engine's REST interface, which Tasklist shows. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sentence = new Wording(Language.of(languages.resolveLocale(request))).of("problem.no-room");
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), Map.of("type", "NoRoom", "message", sentence));
    }
}
