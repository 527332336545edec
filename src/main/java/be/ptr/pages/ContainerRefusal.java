package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.traffic.OutsideFault;
import be.ptr.wording.FailureNumber;
import be.ptr.wording.Wording;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;

/**
 * What is answered where not even the error page is reached, for an address that cannot be read for instance; made by name,
 * therefore public.
 */
public final class ContainerRefusal extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusal.class);
    /** Methods, encodings and versions of HTTP that do not exist: no failure of ours. */
    private static final Set<HttpStatus> OF_THE_ASKER =
            Set.of(HttpStatus.NOT_IMPLEMENTED, HttpStatus.HTTP_VERSION_NOT_SUPPORTED);

    private static final ObjectMapper JSON =
            new ObjectMapper().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (thrown == null ? OF_THE_ASKER.contains(status) : OutsideFault.isOne(thrown)) {
            status = HttpStatus.BAD_REQUEST;
            response.setStatus(status.value());
        }
        String number = status.is5xxServerError() ? FailureNumber.fresh() : "";
        if (status.is5xxServerError()) {
            LOG.error("PTR-W03 failure {}", number, thrown);
        }
        Language language =
                request.getHeader("Accept-Language") == null ? Language.FR : Language.of(request.getLocale());
        boolean api = Objects.requireNonNullElse(request.getRequestURI(), "").startsWith("/api/");
        try {
            response.setContentType(api ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter()
                    .write(
                            api
                                    ? JSON.writeValueAsString(ErrorProblem.problem(status, language.locale(), number))
                                    : page(status, number, new Wording(language)));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody reads it", gone);
        }
    }

    private static String page(HttpStatus status, String number, Wording wording) {
        String sentence = status.is5xxServerError()
                ? wording.of("error.failure") + ". " + wording.of("error.number", number)
                : wording.of("error.wrong-request");
        return "<!doctype html><meta charset=\"utf-8\"><title>PTR</title><p>" + sentence + "</p><p><a href=\"/\">"
                + wording.of("error.home") + "</a></p>";
    }
}
