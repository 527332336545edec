package be.ptr.pages;

import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.configuration.Settings;
import be.ptr.notification.Deliveries;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.RunProgress;
import be.ptr.security.SignedIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every page shows in its header and footer. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {
    private final ReadRuns runs;
    private final Deliveries deliveries;
    private final Settings settings;
    private final Clock clock;

    EveryPage(ReadRuns runs, Deliveries deliveries, Settings settings, Clock clock) {
        this.runs = runs;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @ModelAttribute("viewer")
    Viewer viewer(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        boolean lead = request.isUserInRole("LEAD") || request.isUserInRole("ADMIN");
        return person == null ? Viewer.NOBODY : new Viewer(person.id(), person.fullName(), lead);
    }

    /** The viewer as whoever acts: only a lead acts for others, an administrator does not. */
    @ModelAttribute("actor")
    Actor actor(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        return new Actor(person == null ? "" : person.id(), request.isUserInRole("LEAD"));
    }

    @ModelAttribute("frame")
    Frame frame(
            @AuthenticationPrincipal @Nullable SignedIn person,
            @PathVariable(name = "run", required = false) @Nullable String named,
            HttpServletRequest request,
            Locale locale) {
        String readAt = new Moments(settings.plan().zone(), locale).time(clock.instant());
        if (person == null) {
            return new Frame(null, () -> Frame.ToDo.NOTHING, here(request), readAt, null);
        }
        Optional<RunProgress> run = Optional.ofNullable(named == null ? request.getParameter("run") : named)
                .filter(StepId::isValid)
                .flatMap(name -> runs.find(new DryRun(name)))
                .or(runs::shown);
        return new Frame(
                run.map(one -> one.plan().run().name()).orElse(null),
                () -> toDo(person.id()),
                here(request),
                readAt,
                spoken(run.map(one -> deliveries.of(one.plan().run())).orElseGet(deliveries::worst)));
    }

    private Frame.ToDo toDo(String person) {
        MySteps mine = MySteps.toDo(runs.inProgress(), person);
        return new Frame.ToDo(
                mine.owned(true).all().size(), mine.owned(false).all().size());
    }

    /** Nothing where a form was sent, or an error is shown at the address of something else. */
    private static String here(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getDispatcherType() == DispatcherType.REQUEST
                ? ServletUriComponentsBuilder.fromRequest(request)
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("lang")
                        .build()
                        .toUriString()
                : "";
    }

    private static @Nullable String spoken(Delivery delivery) {
        return delivery == Delivery.ON ? null : delivery.name().toLowerCase(Locale.ROOT);
    }
}
