package be.ptr.pages;

import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepFilter;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from an id or a few words to a step, or to the list of those that are meant. */
@Controller
class FindPage {
    private final ReadRuns runs;
    private final Defects defects;

    FindPage(ReadRuns runs, Defects defects) {
        this.runs = runs;
        this.defects = defects;
    }

    /** How many steps another run has for the same words. */
    record Elsewhere(String run, int found) {}

    @GetMapping("/runs/{run}/find")
    String find(
            @PathVariable DryRun run,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        RunProgress read = runs.get(run);
        List<StepProgress> found = found(read, q);
        Optional<StepProgress> meant = read.step(q.strip())
                .or(() -> found.stream().limit(found.size() == 1 ? 1 : 0).findFirst());
        if (meant.isPresent()) {
            redirect.addAttribute("run", run.name());
            redirect.addAttribute("id", meant.get().step().id().value());
            return "redirect:/runs/{run}/steps/{id}";
        }
        StepRow.Maker rows = new StepRow.Maker(read, OpenDefects.among(defects.of(run)), locale);
        model.addAttribute("q", q);
        model.addAttribute("run", run.name());
        model.addAttribute("steps", Paged.of(found, page, rows::row));
        model.addAttribute(
                "elsewhere",
                runs.all().stream()
                        .filter(other -> !other.plan().run().equals(run))
                        .map(other -> new Elsewhere(
                                other.plan().run().name(), found(other, q).size()))
                        .filter(other -> other.found() > 0)
                        .toList());
        return "find";
    }

    private static List<StepProgress> found(RunProgress run, String words) {
        return words.isBlank() ? List.of() : run.steps(new StepFilter(null, null, null, words));
    }
}
