package be.ptr.api;

import be.ptr.commands.UnknownDefect;
import be.ptr.commands.UnknownRun;
import be.ptr.commands.UnknownStep;
import be.ptr.plan.Language;
import be.ptr.plan.Person;
import be.ptr.progress.Refusal;
import be.ptr.traffic.OutsideFault;
import be.ptr.wording.FailureNumber;
import be.ptr.wording.Typed;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what goes wrong in the API into problem+json with a stable code and a sentence. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {
    private static final String RETRY_AFTER_SECONDS = "5";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail refused(CommandRefused thrown, Locale locale) {
        Refusal refusal = thrown.refusal();
        String sentence = wording(locale).refusal(refusal.code(), refusal.arguments());
        return with(thrown.candidates(), problem(RefusalStatus.of(refusal), refusal.code(), sentence));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownRun thrown, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "unknown-run", locale, Typed.quoted(thrown.run()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownStep thrown, Locale locale) {
        return problem(
                HttpStatus.NOT_FOUND, "unknown-step", locale, Typed.quoted(thrown.run()), Typed.quoted(thrown.step()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownDefect thrown, Locale locale) {
        return problem(
                HttpStatus.NOT_FOUND,
                "unknown-defect",
                locale,
                Typed.quoted(thrown.run()),
                Typed.quoted(thrown.defect()));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownAccount thrown, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "unknown-account", locale, Typed.quoted(thrown.account()));
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException thrown, Locale locale) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "wrong-value",
                locale,
                thrown.getName(),
                Typed.quoted(String.valueOf(thrown.getValue())));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException thrown, Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "wrong-body", locale);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException thrown, Locale locale) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, "file-too-large", locale);
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ProblemDetail noFile(Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "no-file", locale);
    }

    @ExceptionHandler
    ProblemDetail refused(RequestRefused thrown, Locale locale) {
        return with(thrown.candidates(), problem(thrown.status(), thrown.code(), locale, thrown.arguments()));
    }

    /** Whoever gave a name that fits several people chooses one of them. */
    private static ProblemDetail with(List<Person> candidates, ProblemDetail problem) {
        if (!candidates.isEmpty()) {
            problem.setProperty(
                    "candidates", candidates.stream().map(PersonFound::of).toList());
        }
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(ReadingBusy thrown, Locale locale) {
        int kept = thrown.kept() ? 1 : 0;
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "reading-busy", locale, thrown.place(), kept);
        problem.setProperty("place", thrown.place());
        problem.setProperty("kept", thrown.kept());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    /** Left to the security filters, which answer it. */
    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException thrown) {
        throw thrown;
    }

    @ExceptionHandler
    @Nullable
    ProblemDetail unexpected(Exception thrown, Locale locale) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            LOG.debug("nobody reads it");
            return null;
        }
        if (thrown instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return problem(
                    status,
                    switch (status) {
                        case NOT_FOUND -> "unknown-address";
                        case SERVICE_UNAVAILABLE -> "busy";
                        default -> "wrong-request";
                    },
                    locale);
        }
        if (OutsideFault.isOne(thrown)) {
            return problem(HttpStatus.BAD_REQUEST, "wrong-request", locale);
        }
        String number = FailureNumber.fresh();
        LOG.error("PTR-A01 failure {}", number, thrown);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "failure", locale, number);
        problem.setProperty("number", number);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String code, Locale locale, Object... arguments) {
        return problem(status, code, wording(locale).of("problem." + code, arguments));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        return problem;
    }

    private static Wording wording(Locale locale) {
        return new Wording(Language.of(locale));
    }
}
