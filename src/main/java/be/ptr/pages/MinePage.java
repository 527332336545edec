package be.ptr.pages;

import be.ptr.defects.Defects;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything in the runs in progress that concerns the viewer. */
@Controller
class MinePage {
    private final ReadRuns runs;
    private final Defects defects;

    MinePage(ReadRuns runs, Defects defects) {
        this.runs = runs;
        this.defects = defects;
    }

    @GetMapping("/mine")
    String mine(
            @ModelAttribute("viewer") Viewer viewer,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        model.addAttribute(
                "mine",
                MyTables.of(
                        runs.inProgress(),
                        run -> OpenDefects.among(defects.of(run)),
                        viewer.id(),
                        page,
                        Integer.MAX_VALUE,
                        locale));
        return "mine";
    }

    /** Links from before, when each run had a page of its own. */
    @GetMapping("/runs/{run}/mine")
    String ofRun() {
        return "redirect:/mine";
    }
}
