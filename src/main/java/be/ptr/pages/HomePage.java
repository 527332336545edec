package be.ptr.pages;

import be.ptr.defects.Defects;
import be.ptr.intake.FirstImport;
import be.ptr.intake.Verdict;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.RunProgress;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where people arrive: their own steps, the way to any other, the runs, or what stands against the configured plan. */
@Controller
class HomePage {
    /** Of the steps that come later, so many are shown here. */
    private static final int NEXT = 6;

    private final ReadRuns runs;
    private final Defects defects;
    private final FirstImport firstImport;

    HomePage(ReadRuns runs, Defects defects, FirstImport firstImport) {
        this.runs = runs;
        this.defects = defects;
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
    String home(
            @ModelAttribute("frame") Frame frame, @ModelAttribute("viewer") Viewer viewer, Model model, Locale locale) {
        Wording wording = new Wording(Language.of(locale));
        model.addAttribute(
                "runs", runs.all().stream().map(run -> card(run, locale)).toList());
        model.addAttribute(
                "refusal",
                firstImport
                        .refusal()
                        .map(refusal -> Refused.of(refusal, wording))
                        .orElse(null));
        if (frame.run() != null) {
            RunProgress shown = runs.get(new DryRun(frame.run()));
            model.addAttribute("mine", MyTables.of(runs.inProgress(), this::open, viewer.id(), 1, NEXT, locale));
            model.addAttribute("finder", Finder.of(shown, Language.of(locale)));
        }
        return "home";
    }

    private RunCard card(RunProgress run, Locale locale) {
        return RunCard.of(run, open(run.plan().run()), locale);
    }

    private OpenDefects open(DryRun run) {
        return OpenDefects.among(defects.of(run));
    }
}
