package be.ptr.pages;

import be.ptr.commands.UnknownRun;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.progress.ProgressReader;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepFilter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A phase of a run with all its steps. */
@Controller
class RunPage {
    private final ProgressReader progress;

    RunPage(ProgressReader progress) {
        this.progress = progress;
    }

    @GetMapping("/runs/{run}")
    String run(
            @PathVariable DryRun run,
            @RequestParam(required = false) @Nullable String phase,
            Model model,
            Locale locale) {
        RunProgress read = progress.read(run).orElseThrow(() -> new UnknownRun(run.name()));
        RunCard card = RunCard.of(read, Language.of(locale));
        RunCard.PhaseTab shown = card.phases().stream()
                .filter(tab -> tab.code().equals(phase))
                .findFirst()
                .orElse(card.phases().get(0));
        StepRow.Maker rows = new StepRow.Maker(read.plan(), locale);
        model.addAttribute("run", run.name());
        model.addAttribute("phases", card.phases());
        model.addAttribute("phase", shown);
        model.addAttribute(
                "steps",
                read.steps(new StepFilter(shown.code(), null, null, null)).stream()
                        .map(rows::row)
                        .toList());
        return "run";
    }
}
