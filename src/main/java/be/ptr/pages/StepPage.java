package be.ptr.pages;

import be.ptr.commands.UnknownStep;
import be.ptr.plan.DryRun;
import be.ptr.progress.Journal;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything about a step of a run, and what the viewer may do with it. */
@Controller
@RequestMapping("/runs/{run}/steps/{id}")
class StepPage {
    private final ReadRuns runs;
    private final Journal journal;

    StepPage(ReadRuns runs, Journal journal) {
        this.runs = runs;
        this.journal = journal;
    }

    @GetMapping
    String step(
            @PathVariable DryRun run,
            @PathVariable String id,
            @ModelAttribute("viewer") Viewer viewer,
            Model model,
            Locale locale) {
        RunProgress read = runs.get(run);
        StepProgress step = read.step(id).orElseThrow(() -> new UnknownStep(run.name(), id));
        model.addAttribute("step", StepSheet.of(read, step, locale));
        model.addAttribute("history", History.of(journal.of(run, step.step().id()), read.plan(), locale));
        model.addAttribute("linked", true);
        return "step";
    }
}
