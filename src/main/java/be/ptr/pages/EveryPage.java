package be.ptr.pages;

import be.ptr.configuration.Settings;
import be.ptr.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows in its header and footer. */
@ControllerAdvice(basePackageClasses = EveryPage.class)
class EveryPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ZoneId zone;
    private final Clock clock;

    EveryPage(Settings settings, Clock clock) {
        this.zone = settings.plan().zone();
        this.clock = clock;
    }

    @ModelAttribute("viewer")
    Viewer viewer(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        boolean lead = request.isUserInRole("LEAD") || request.isUserInRole("ADMIN");
        return person == null ? new Viewer("", "", false) : new Viewer(person.id(), person.fullName(), lead);
    }

    @ModelAttribute("readAt")
    String readAt() {
        return TIME.format(clock.instant().atZone(zone));
    }
}
