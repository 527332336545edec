package be.ptr.pages;

import be.ptr.catalogue.Catalogue;
import be.ptr.catalogue.Run;
import be.ptr.configuration.PlanSettings;
import be.ptr.configuration.Settings;
import be.ptr.intake.FirstImport;
import be.ptr.intake.Verdict;
import be.ptr.plan.Language;
import be.ptr.progress.ProgressReader;
import be.ptr.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people arrive: the runs with their phases, or what stands against the configured plan. */
@Controller
class HomePage {
    private final Catalogue catalogue;
    private final ProgressReader progress;
    private final PlanSettings plan;
    private final FirstImport firstImport;

    HomePage(Catalogue catalogue, ProgressReader progress, Settings settings, FirstImport firstImport) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.plan = settings.plan();
        this.firstImport = firstImport;
    }

    /** The configured plan that was not imported. */
    record Refused(String name, String run, List<ShownFinding> findings) {
        static Refused of(FirstImport.Refusal refusal, Wording wording) {
            Verdict verdict = refusal.verdict();
            return new Refused(refusal.file(), verdict.run().name(), ShownFinding.of(verdict.findings(), wording));
        }
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        Language language = Language.of(locale);
        Wording wording = new Wording(language);
        model.addAttribute(
                "runs",
                catalogue.runs().stream()
                        .sorted(Comparator.comparing(this::notConfigured))
                        .flatMap(run -> progress.read(run.name()).stream())
                        .map(run -> RunCard.of(run, language))
                        .toList());
        model.addAttribute(
                "refusal",
                firstImport
                        .refusal()
                        .map(refusal -> Refused.of(refusal, wording))
                        .orElse(null));
        return "home";
    }

    /** The configured run stands first. */
    private boolean notConfigured(Run run) {
        return !run.name().equals(plan.dryRun());
    }
}
