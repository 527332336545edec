package be.ptr.pages;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Run;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.configuration.Settings;
import be.ptr.notification.Deliveries;
import be.ptr.notification.MailLine;
import be.ptr.notification.MailLine.Standing;
import be.ptr.notification.MailRegister;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.StepId;
import be.ptr.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For leads: which e-mails wait, were sent, failed and why, and what happens to those of each run. */
@Controller
@RequestMapping("/e-mails")
@PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
class MailsPage {
    private static final int ROWS = 200;
    private static final int LAST = 100_000;

    private final MailRegister register;
    private final Deliveries deliveries;
    private final Catalogue catalogue;
    private final Settings settings;

    MailsPage(MailRegister register, Deliveries deliveries, Catalogue catalogue, Settings settings) {
        this.register = register;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** What happens to the e-mails of a run. */
    record RunMails(String name, Delivery delivery, boolean overdue, boolean reminder) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String run,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Wording words = new Wording(Language.of(locale));
        DryRun shown = run == null || !StepId.isValid(run) ? null : new DryRun(run);
        Standing standing = standing(state).orElse(null);
        model.addAttribute("runs", runs());
        model.addAttribute("deliveries", Delivery.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("shownRun", shown == null ? "" : shown.name());
        model.addAttribute("shownState", standing == null ? "" : standing.name());
        model.addAttribute("host", settings.mail().host());
        int first = Math.max(0, Math.min(from, LAST));
        List<MailLine> found = register.latest(shown, standing, first, ROWS + 1, request.isUserInRole("ADMIN"));
        model.addAttribute("previous", first == 0 ? null : Math.max(0, first - ROWS));
        model.addAttribute("next", found.size() > ROWS ? first + ROWS : null);
        model.addAttribute(
                "mails",
                found.stream()
                        .limit(ROWS)
                        .map(line -> MailRow.of(line, words, settings.plan().zone()))
                        .toList());
        return "e-mails";
    }

    private List<RunMails> runs() {
        return catalogue.runs().stream()
                .map(Run::name)
                .map(name -> new RunMails(
                        name.name(), deliveries.of(name), deliveries.overdue(name), deliveries.reminder(name)))
                .toList();
    }

    private static Optional<Standing> standing(@Nullable String name) {
        return Arrays.stream(Standing.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
