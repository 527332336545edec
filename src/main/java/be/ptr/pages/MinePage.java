package be.ptr.pages;

import be.ptr.catalogue.Defects;
import be.ptr.plan.DryRun;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything in a run that concerns the viewer. */
@Controller
class MinePage {
    private final ReadRuns runs;
    private final Defects defects;

    MinePage(ReadRuns runs, Defects defects) {
        this.runs = runs;
        this.defects = defects;
    }

    @GetMapping("/runs/{run}/mine")
    String mine(@PathVariable DryRun run, @ModelAttribute("viewer") Viewer viewer, Model model, Locale locale) {
        OpenDefects open = OpenDefects.among(defects.of(run));
        model.addAttribute("mine", MyTables.of(runs.get(run), open, viewer.id(), Integer.MAX_VALUE, locale));
        return "mine";
    }
}
