package be.ptr.pages;

import be.ptr.commands.UnknownRun;
import be.ptr.configuration.MailSettings;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.intake.Arrival;
import be.ptr.intake.ImportCourse;
import be.ptr.intake.ImportDesk;
import be.ptr.intake.PutAside;
import be.ptr.intake.Stage;
import be.ptr.intake.Uploads;
import be.ptr.intake.Verdict;
import be.ptr.notification.Deliveries;
import be.ptr.notification.Logo;
import be.ptr.notification.Waves;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Severity;
import be.ptr.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;

/** Leads check a workbook, see what is wrong with it, and import it. */
@Controller
@RequestMapping("/import")
@PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
class ImportPage {
    /** Most checks end within it: no page in between then. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final ImportDesk desk;
    private final Uploads uploads;
    private final Waves waves;
    private final Deliveries deliveries;
    private final Logo logo;
    private final PlanSettings plan;

    ImportPage(ImportDesk desk, Uploads uploads, Waves waves, Deliveries deliveries, Logo logo, Settings settings) {
        this.waves = waves;
        this.deliveries = deliveries;
        this.logo = logo;
        this.desk = desk;
        this.uploads = uploads;
        this.plan = settings.plan();
    }

    /**
     * A stage of the import.
     *
     * @param standing {@code done}, {@code now} or {@code next}
     */
    record StageRow(String name, String standing) {}

    @GetMapping
    String form(Model model) {
        model.addAttribute("dryRuns", plan.dryRuns().stream().map(DryRun::name).toList());
        model.addAttribute("selected", plan.dryRun().name());
        return "import";
    }

    @PostMapping
    String check(
            @RequestParam DryRun run,
            @RequestParam MultipartFile file,
            Principal who,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (!plan.dryRuns().contains(run)) {
            throw new UnknownRun(run.name());
        }
        Path copy = uploads.fresh();
        file.transferTo(copy);
        Arrival arrival = new Arrival(copy, String.valueOf(file.getOriginalFilename()), run, who.getName());
        Optional<String> ticket = desk.keep(arrival, waves::start);
        if (ticket.isEmpty()) {
            Files.deleteIfExists(copy);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            model.addAttribute("busy", true);
            return form(model);
        }
        desk.course(ticket.get(), who.getName()).ifPresent(course -> course.awaitCheck(AT_ONCE));
        return "redirect:/import/" + ticket.get();
    }

    /** One of the e-mails that the start would have leave, in a frame of the page. */
    @GetMapping("/{ticket}/e-mail")
    ResponseEntity<String> preview(@PathVariable String ticket, Principal who) {
        String html = desk.course(ticket, who.getName())
                .flatMap(ImportCourse::verdict)
                .map(verdict -> verdict instanceof Verdict.Importable importable
                        ? importable.mails().html()
                        : "")
                .orElse("");
        return MailPage.shown(logo.inside(html));
    }

    @PostMapping("/{ticket}")
    String confirm(
            @PathVariable String ticket,
            @RequestParam(defaultValue = "false") boolean hold,
            Principal who,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        desk.course(ticket, who.getName())
                .filter(course -> !course.isOrdered())
                .ifPresent(course -> deliveries.begin(course.arrival().run(), hold, who.getName()));
        return desk.begin(ticket, who.getName())
                ? "redirect:/import/" + ticket
                : gone(ticket, who, model, locale, response);
    }

    @GetMapping("/{ticket}")
    String progress(
            @PathVariable String ticket, Principal who, Model model, Locale locale, HttpServletResponse response) {
        return desk.course(ticket, who.getName())
                .map(course -> shown(course, ticket, model, locale))
                .orElseGet(() -> gone(ticket, who, model, locale, response));
    }

    /** The way to bring it again, and why that is needed. */
    private String gone(String ticket, Principal who, Model model, Locale locale, HttpServletResponse response) {
        Optional<PutAside> aside = desk.aside(ticket, who.getName());
        if (aside.isPresent() && aside.get().reason() == PutAside.Reason.IMPORTED) {
            return "redirect:/runs/" + UriUtils.encode(aside.get().run().name(), StandardCharsets.UTF_8);
        }
        response.setStatus(aside.isPresent() ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        Moments moments = new Moments(plan.zone(), locale);
        model.addAttribute("aside", aside.orElse(null));
        model.addAttribute("unknown", aside.isEmpty());
        model.addAttribute("since", moments.day(aside.map(PutAside::since).orElse(null)));
        model.addAttribute("share", ImportDesk.SHARE);
        form(model);
        aside.ifPresent(found -> model.addAttribute("selected", found.run().name()));
        return "import";
    }

    private String shown(ImportCourse course, String ticket, Model model, Locale locale) {
        Optional<Verdict> verdict = course.verdict();
        if (verdict.isPresent()) {
            model.addAttribute("ticket", ticket);
            model.addAttribute("held", deliveries.atStart(verdict.get().run()) == MailSettings.Delivery.HOLD);
            if (verdict.get() instanceof Verdict.Importable importable) {
                model.addAttribute("wave", importable.mails());
                model.addAttribute("delivery", deliveries.atStart(importable.run()));
            }
            return shown(verdict.get(), course.arrival().name(), model, locale);
        }
        model.addAttribute("run", course.arrival().run().name());
        model.addAttribute("file", course.arrival().name());
        model.addAttribute("failure", course.failure().orElse(null));
        model.addAttribute("running", course.failure().isEmpty());
        int place = course.place();
        model.addAttribute("heading", heading(course, place));
        model.addAttribute("ordered", course.isOrdered());
        model.addAttribute("place", place);
        model.addAttribute("stages", stages(course.stage()));
        return "import-progress";
    }

    private static String heading(ImportCourse course, int place) {
        if (course.failure().isPresent()) {
            return "failed";
        }
        return course.isOrdered() ? "running" : place > 0 ? "waiting" : "checking";
    }

    private static String shown(Verdict verdict, String file, Model model, Locale locale) {
        Wording wording = new Wording(Language.of(locale));
        model.addAttribute("run", verdict.run().name());
        model.addAttribute("file", file);
        model.addAttribute("verdict", verdict.code());
        model.addAttribute("steps", verdict.steps());
        model.addAttribute("errors", verdict.count(Severity.ERROR));
        model.addAttribute("warnings", verdict.count(Severity.WARNING));
        model.addAttribute("notices", verdict.count(Severity.NOTICE));
        model.addAttribute("findings", ShownFinding.of(verdict.findings(), wording));
        return "import-checked";
    }

    private static List<StageRow> stages(Stage now) {
        return Arrays.stream(Stage.values())
                .map(stage -> new StageRow(stage.name(), standing(stage, now)))
                .toList();
    }

    private static String standing(Stage stage, Stage now) {
        int order = stage.compareTo(now);
        return order < 0 ? "done" : order == 0 ? "now" : "next";
    }
}
