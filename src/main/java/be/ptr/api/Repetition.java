package be.ptr.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Carries out a request with an {@code Idempotency-Key} once: what was done is answered again for a day, word for word.
 * What was refused changed nothing; its key is free for another try.
 */
final class Repetition implements HandlerInterceptor {
    static final String HEADER = "Idempotency-Key";
    static final String REPEATED = "Idempotent-Replayed";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");
    private static final String CLAIM = Repetition.class.getName();

    private final Answers answers;

    Repetition(Answers answers) {
        this.answers = answers;
    }

    /** An id that a repeated request has again, for what it writes down. */
    static String idOf(HttpServletRequest request) {
        return request.getAttribute(CLAIM) instanceof Claim.Granted claim
                ? claim.key()
                : UUID.randomUUID().toString();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            return true;
        }
        if (!KEY.matcher(key).matches()) {
            throw new RequestRefused(HttpStatus.BAD_REQUEST, "wrong-key");
        }
        String whole = RequestPrint.of(
                String.valueOf(request.getRemoteUser()), request.getMethod(), request.getRequestURI(), key);
        return follow(answers.claim(whole, RequestPrint.of(request)), request, response);
    }

    private static boolean follow(Claim claim, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (claim instanceof Claim.Taken) {
            throw new RequestRefused(HttpStatus.UNPROCESSABLE_ENTITY, "key-reused");
        }
        if (claim instanceof Claim.Busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw new RequestRefused(HttpStatus.CONFLICT, "key-busy");
        }
        if (claim instanceof Claim.Answered given) {
            response.setStatus(given.answer().status());
            response.setContentType(given.answer().type());
            response.setHeader(REPEATED, "true");
            response.getOutputStream().write(given.answer().body().getBytes(StandardCharsets.UTF_8));
            return false;
        }
        request.setAttribute(CLAIM, claim);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (request.getAttribute(CLAIM) instanceof Claim.Granted claim) {
            boolean done = thrown == null && response.getStatus() < HttpStatus.MULTIPLE_CHOICES.value();
            if (done) {
                answers.keep(claim, answerOf(response));
            } else {
                answers.release(claim);
            }
        }
    }

    private static Answer answerOf(HttpServletResponse response) {
        ContentCachingResponseWrapper held =
                Objects.requireNonNull(WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class));
        String body = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
        return new Answer(held.getStatus(), Objects.requireNonNullElse(held.getContentType(), ""), body);
    }
}
