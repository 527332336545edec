package be.ptr.engine.webapp;

import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says the names of Tasklist's filters in the language that was chosen: the engine keeps one name for everybody, which is
 * the key of a sentence.
 */
final class FilterNames extends OncePerRequestFilter {
    private static final String NAME = "name";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        String type = answer.getContentType();
        if (answer.getStatus() == HttpServletResponse.SC_OK && type != null && type.contains("json")) {
            JsonNode filters = json.readTree(answer.getContentAsByteArray());
            Language language = Language.of(LocaleContextHolder.getLocale());
            rename(filters, new Wording(language).all(List.of("tasks.")));
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(filters));
        }
        answer.copyBodyToResponse();
    }

    /** The list may lie at any depth: Tasklist asks for one format, programs for another. */
    private static void rename(JsonNode node, Map<String, String> sentences) {
        String sentence = sentences.get(node.path(NAME).asText());
        if (sentence != null && node instanceof ObjectNode filter) {
            filter.put(NAME, sentence);
        }
        node.forEach(inner -> rename(inner, sentences));
    }
}
