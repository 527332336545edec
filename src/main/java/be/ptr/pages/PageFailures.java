package be.ptr.pages;

import be.ptr.commands.UnknownRun;
import be.ptr.commands.UnknownStep;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.traffic.OutsideFault;
import be.ptr.wording.FailureNumber;
import be.ptr.wording.Typed;
import be.ptr.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what goes wrong behind a page into a page with a sentence and, for failures, a number to quote. */
@ControllerAdvice(basePackageClasses = PageFailures.class)
class PageFailures {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    private final ReadRuns runs;

    PageFailures(ReadRuns runs) {
        this.runs = runs;
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView notFound() {
        return page(HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownRun unknown, Locale locale) {
        Wording wording = new Wording(Language.of(locale));
        String known = runs.names().stream().map(DryRun::name).collect(Collectors.joining(", "));
        String sentence = wording.of("problem.unknown-run", Typed.quoted(unknown.run()))
                + " "
                + (known.isEmpty() ? wording.of("error.no-runs") : wording.of("error.runs", known));
        return page(HttpStatus.NOT_FOUND, "unknown-run").addObject("sentence", sentence);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownStep unknown, Locale locale) {
        String sentence = new Wording(Language.of(locale))
                .of("problem.unknown-step", Typed.quoted(unknown.run()), Typed.quoted(unknown.step()));
        return page(HttpStatus.NOT_FOUND, "unknown-step").addObject("sentence", sentence);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView forbidden(HttpServletRequest request) {
        ModelAndView page = page(HttpStatus.FORBIDDEN, "forbidden");
        plan(request).ifPresent(plan -> page.addObject("plan", plan));
        return page;
    }

    /** Of the run that the address is about, or of the one in progress: whom somebody can ask. */
    private Optional<Plan> plan(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .map(variables -> ((Map<?, ?>) variables).get("run"))
                .map(String::valueOf)
                .filter(StepId::isValid)
                .flatMap(name -> runs.find(new DryRun(name)))
                .or(runs::shown)
                .map(RunProgress::plan);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return page(HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ModelAndView unexpected(Exception thrown) throws Exception {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            LOG.debug("nobody reads it");
            return null;
        }
        if (thrown instanceof AuthenticationException) {
            throw thrown;
        }
        if (thrown instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return page(status, status == HttpStatus.SERVICE_UNAVAILABLE ? "busy" : "wrong-request");
        }
        if (OutsideFault.isOne(thrown)) {
            return page(HttpStatus.BAD_REQUEST, "wrong-request");
        }
        String number = FailureNumber.fresh();
        LOG.error("PTR-W01 failure {}", number, thrown);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "failure").addObject("number", number);
    }

    private static ModelAndView page(HttpStatus status, String kind) {
        return new ModelAndView("failure", status).addObject("kind", kind);
    }
}
