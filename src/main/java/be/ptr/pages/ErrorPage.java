package be.ptr.pages;

import be.ptr.plan.Language;
import be.ptr.traffic.OutsideFault;
import be.ptr.traffic.Uploads;
import be.ptr.wording.FailureNumber;
import be.ptr.wording.Wording;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Where the container ends when no page is responsible: unknown addresses, refusals of filters, failures. */
@Controller
class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            LOG.debug("nobody reads it");
            return ResponseEntity.badRequest().build();
        }
        HttpStatus status = status(request);
        if (request.getAttribute(RoomFilter.REFUSED) != null) {
            return ErrorProblem.isMeant(request) ? ErrorProblem.noRoom(status, locale) : noRoom(status, locale);
        }
        String number = isFailure(status) ? FailureNumber.fresh() : "";
        if (isFailure(status)) {
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("PTR-W02 failure {}", number, cause instanceof Throwable thrown ? thrown : null);
        }
        return ErrorProblem.isMeant(request)
                ? ErrorProblem.of(status, locale, number, isUpload(request))
                : page(status, number, request);
    }

    private static ModelAndView noRoom(HttpStatus status, Locale locale) {
        return new ModelAndView("failure", status)
                .addObject("kind", "no-room")
                .addObject("sentence", new Wording(Language.of(locale)).of("problem.no-room"));
    }

    private static ModelAndView page(HttpStatus status, String number, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("failure", status);
        if (isFailure(status)) {
            return page.addObject("kind", "failure").addObject("number", number);
        }
        return page.addObject(
                "kind",
                switch (status) {
                    case NOT_FOUND -> "not-found";
                    case FORBIDDEN, UNAUTHORIZED -> isStale(request) ? "stale" : reserved(address(request));
                    case PAYLOAD_TOO_LARGE -> isUpload(request) ? "too-large" : "too-long";
                    case REQUEST_TIMEOUT -> "too-slow";
                    case SERVICE_UNAVAILABLE -> "busy";
                    default -> "wrong-request";
                });
    }

    /** Being busy is none: it passes by itself, and there is nothing to look up. */
    static boolean isFailure(HttpStatus status) {
        return status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE;
    }

    private static boolean isUpload(HttpServletRequest request) {
        return Uploads.isOne(request.getMethod(), address(request), request.getContentType());
    }

    private static String address(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    /** For whom the page is that somebody may not see: that of the engine's accounts is not for leads either. */
    static String reserved(String address) {
        return Stream.of("admin", "cockpit")
                .filter(webapp -> (address + "/").startsWith("/camunda/app/" + webapp + "/"))
                .findFirst()
                .map(webapp -> "forbidden." + webapp)
                .orElse("forbidden");
    }

    /** The page was opened in an earlier session, or by somebody else's page. */
    private static boolean isStale(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && OutsideFault.isOne(thrown)) {
            return HttpStatus.BAD_REQUEST;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof ErrorResponse known) {
            return HttpStatus.valueOf(known.getStatusCode().value());
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
