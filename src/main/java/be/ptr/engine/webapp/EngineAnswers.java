package be.ptr.engine.webapp;

import be.ptr.engine.internals.FailureOverRest;
import be.ptr.plan.Language;
import be.ptr.wording.FailureNumber;
import be.ptr.wording.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers 400 with a sentence, and leaves one line in the log that says where it broke, where the engine's REST interface calls a mistake of the
 * caller's a failure of its own. What is a failure keeps its status, has a number to quote, and its trace in the log.
 */
final class EngineAnswers extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final int LONGEST = 200;

    private final ObjectMapper json = new ObjectMapper();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
        } catch (ServletException thrown) {
            logger.debug("answered below", thrown);
            answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
        if (answer.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !answer.isCommitted()) {
            Wording wording = new Wording(language(request));
            String said = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            Optional<Throwable> fault = FailureOverRest.fault();
            answer.resetBuffer();
            if (fault.isPresent()) {
                fail(answer, fault.get(), wording);
            } else {
                LOG.warn(
                        "PTR-E31 {} {} refused: {}{}",
                        request.getMethod(),
                        request.getRequestURI(),
                        shortened(said),
                        FailureOverRest.failure().map(ShortTrace::of).orElse(""));
                write(
                        answer,
                        HttpServletResponse.SC_BAD_REQUEST,
                        "InvalidRequestException",
                        wording.of("problem.engine"));
            }
        }
        answer.copyBodyToResponse();
    }

    private void fail(HttpServletResponse answer, Throwable fault, Wording wording) throws IOException {
        if (fault instanceof ErrorResponse known) {
            write(answer, known.getStatusCode().value(), "ProcessEngineException", wording.of("problem.busy"));
            return;
        }
        String number = FailureNumber.fresh();
        LOG.error("PTR-E32 failure {}", number, fault);
        write(
                answer,
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                "ProcessEngineException",
                wording.of("problem.failure", number));
    }

    private void write(HttpServletResponse answer, int status, String type, String sentence) throws IOException {
        answer.setStatus(status);
        answer.setContentType("application/json");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.getOutputStream().write(json.writeValueAsBytes(Map.of("type", type, "message", sentence)));
    }

    private static Language language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Language.FR : Language.of(request.getLocale());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
