package be.ptr.pages;

import be.ptr.commands.UnknownRun;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.intake.Arrival;
import be.ptr.intake.ImportCourse;
import be.ptr.intake.ImportDesk;
import be.ptr.intake.Intake;
import be.ptr.intake.Stage;
import be.ptr.intake.Uploads;
import be.ptr.intake.Verdict;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Severity;
import be.ptr.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Leads check a workbook, see what is wrong with it, and import it. */
@Controller
@RequestMapping("/import")
@PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
class ImportPage {
    private final Intake intake;
    private final ImportDesk desk;
    private final Uploads uploads;
    private final PlanSettings plan;

    ImportPage(Intake intake, ImportDesk desk, Uploads uploads, Settings settings) {
        this.intake = intake;
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
    String check(@RequestParam DryRun run, @RequestParam MultipartFile file, Principal who, Model model, Locale locale)
            throws IOException {
        if (!plan.dryRuns().contains(run)) {
            throw new UnknownRun(run.name());
        }
        Path copy = uploads.fresh();
        file.transferTo(copy);
        Arrival arrival = new Arrival(copy, String.valueOf(file.getOriginalFilename()), run, who.getName());
        Verdict verdict = intake.check(arrival);
        if (verdict instanceof Verdict.Importable) {
            model.addAttribute("ticket", desk.keep(arrival));
        } else {
            Files.deleteIfExists(copy);
        }
        return shown(verdict, arrival.name(), model, locale);
    }

    @PostMapping("/{ticket}")
    String confirm(@PathVariable String ticket, Principal who) {
        return desk.begin(ticket, who.getName()) ? "redirect:/import/" + ticket : "redirect:/import";
    }

    @GetMapping("/{ticket}")
    String progress(@PathVariable String ticket, Principal who, Model model, Locale locale) {
        Optional<ImportCourse> course = desk.course(ticket, who.getName()).filter(ImportCourse::hasBegun);
        Optional<Arrival> arrival = desk.arrival(ticket, who.getName());
        if (course.isEmpty() || arrival.isEmpty()) {
            return "redirect:/import";
        }
        Optional<Verdict> verdict = course.get().verdict();
        if (verdict.isPresent()) {
            return shown(verdict.get(), arrival.get().name(), model, locale);
        }
        model.addAttribute("run", arrival.get().run().name());
        model.addAttribute("failure", course.get().failure().orElse(null));
        model.addAttribute("running", course.get().failure().isEmpty());
        model.addAttribute("stages", stages(course.get().stage()));
        return "import-progress";
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
