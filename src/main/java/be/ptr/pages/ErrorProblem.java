package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a program reads where a person would read the error page: problem+json with a stable code and a sentence. */
final class ErrorProblem {
    private ErrorProblem() {}

    /** Whether the address that failed belongs to the API. */
    static boolean isMeant(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address != null && (address + "/").startsWith("/api/");
    }

    /**
     * @param number to quote, for a failure
     * @param upload whether a file was to be brought
     */
    static ResponseEntity<ProblemDetail> of(HttpStatus status, Locale locale, String number, boolean upload) {
        String code = upload && status == HttpStatus.PAYLOAD_TOO_LARGE ? "file-too-large" : code(status);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, code, locale, number));
    }

    /** What would have been written while the disk is nearly full. */
    static ResponseEntity<ProblemDetail> noRoom(HttpStatus status, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, "no-room", locale, ""));
    }

    static ProblemDetail problem(HttpStatus status, Locale locale, String number) {
        return problem(status, code(status), locale, number);
    }

    private static ProblemDetail problem(HttpStatus status, String code, Locale locale, String number) {
        String sentence = new Wording(Language.of(locale)).of("problem." + code, number);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", code);
        if (ErrorPage.isFailure(status)) {
            problem.setProperty("number", number);
        }
        return problem;
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "unknown-address";
            case METHOD_NOT_ALLOWED -> "wrong-method";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "wrong-media-type";
            case UNAUTHORIZED -> "sign-in-required";
            case FORBIDDEN -> "not-allowed";
            case PAYLOAD_TOO_LARGE -> "body-too-large";
            case REQUEST_TIMEOUT -> "too-slow";
            case SERVICE_UNAVAILABLE -> "busy";
            default -> status.is5xxServerError() ? "failure" : "wrong-request";
        };
    }
}
