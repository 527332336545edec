package be.ptr.security;

import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.LocaleResolver;

/** What a program reads when the API does not let it in: problem+json with a code and a sentence. */
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final LocaleResolver languages;
    private final ObjectMapper json;

    ApiRefusal(LocaleResolver languages, ObjectMapper json) {
        this.languages = languages;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyGuesses many) {
            response.setHeader("Retry-After", Long.toString(many.seconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-guesses", many.seconds());
            return;
        }
        if (reason instanceof AccessEnded) {
            write(request, response, HttpStatus.FORBIDDEN, "access-ended");
            return;
        }
        // A browser would answer the challenge with a dialog of its own and then send the password with every request.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"PTR\", charset=\"UTF-8\"");
        }
        write(request, response, HttpStatus.UNAUTHORIZED, "sign-in-required");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean noFormToken = reason instanceof CsrfException;
        // The form's token is asked for before the password: who sends neither is told to sign in.
        if (noFormToken
                && request.getHeader("Authorization") == null
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new InsufficientAuthenticationException(String.valueOf(reason.getMessage())));
            return;
        }
        write(request, response, HttpStatus.FORBIDDEN, noFormToken ? "stale-page" : "not-allowed");
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            Object... arguments)
            throws IOException {
        Wording wording = new Wording(Language.of(languages.resolveLocale(request)));
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, wording.of("problem." + code, arguments));
        problem.setProperty("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), problem);
    }
}
