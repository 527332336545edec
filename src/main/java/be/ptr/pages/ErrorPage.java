package be.ptr.pages;

import be.ptr.wording.FailureNumber;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the container ends when no page is responsible: unknown addresses, refusals of filters, failures. */
@Controller
class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    @RequestMapping("/error")
    Object error(HttpServletRequest request, Locale locale) {
        HttpStatus status = status(request);
        String number = status.is5xxServerError() ? FailureNumber.fresh() : "";
        if (status.is5xxServerError()) {
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("PTR-W02 failure {}", number, cause instanceof Throwable thrown ? thrown : null);
        }
        return ErrorProblem.isMeant(request) ? ErrorProblem.of(status, locale, number) : page(status, number, request);
    }

    private static ModelAndView page(HttpStatus status, String number, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("failure", status);
        if (status.is5xxServerError()) {
            return page.addObject("kind", "failure").addObject("number", number);
        }
        return page.addObject(
                "kind",
                switch (status) {
                    case NOT_FOUND -> "not-found";
                    case FORBIDDEN, UNAUTHORIZED -> isStale(request) ? "stale" : "forbidden";
                    case PAYLOAD_TOO_LARGE -> "too-large";
                    default -> "wrong-request";
                });
    }

    /** The page was opened in an earlier session, or by somebody else's page. */
    private static boolean isStale(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
