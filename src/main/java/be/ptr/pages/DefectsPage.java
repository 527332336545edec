package be.ptr.pages;

import be.ptr.commands.DefectActions;
import be.ptr.defects.Defect;
import be.ptr.defects.DefectFilter;
import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.RunProgress;
import be.ptr.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The defects of a run, worst and latest first, and whether they still matter. */
@Controller
@RequestMapping("/runs/{run}/defects")
class DefectsPage {
    private final ReadRuns runs;
    private final Defects defects;
    private final DefectActions actions;

    DefectsPage(ReadRuns runs, Defects defects, DefectActions actions) {
        this.runs = runs;
        this.defects = defects;
        this.actions = actions;
    }

    @GetMapping
    String defects(
            @PathVariable DryRun run,
            DefectFilter wish,
            @ModelAttribute("actor") Actor actor,
            Model model,
            Locale locale) {
        RunProgress read = runs.get(run);
        Plan plan = read.plan();
        List<Defect> all = defects.of(run);
        List<DefectLine> shown = all.stream()
                .sorted(Comparator.comparing((Defect defect) -> !defect.isOpen())
                        .thenComparing(Defect::severity)
                        .thenComparing(Defect::at, Comparator.reverseOrder()))
                .filter(defect -> wish.passes(defect, plan))
                .map(defect -> DefectLine.of(defect, read, actor, locale))
                .toList();
        model.addAttribute("run", run.name());
        model.addAttribute("defects", shown);
        model.addAttribute("all", all.size());
        model.addAttribute("open", all.stream().filter(Defect::isOpen).count());
        model.addAttribute("wish", wish);
        model.addAttribute("finder", Finder.of(read, Language.of(locale)));
        model.addAttribute(
                "teams",
                plan.steps().stream().map(Step::team).distinct().sorted().toList());
        return "defects";
    }

    @PostMapping("/{defect}/resolve")
    ModelAndView resolve(
            @PathVariable DryRun run,
            @PathVariable String defect,
            @RequestParam(defaultValue = "") String step,
            @ModelAttribute("actor") Actor actor,
            Locale locale) {
        return answer(() -> actions.resolve(run, defect, actor), run, step, locale);
    }

    @PostMapping("/{defect}/reopen")
    ModelAndView reopen(
            @PathVariable DryRun run,
            @PathVariable String defect,
            @RequestParam(defaultValue = "") String step,
            @ModelAttribute("actor") Actor actor,
            Locale locale) {
        return answer(() -> actions.reopen(run, defect, actor), run, step, locale);
    }

    /** Back to where the button was: the step named, or the list. */
    private static ModelAndView answer(Supplier<Outcome> change, DryRun run, String step, Locale locale) {
        if (change.get() instanceof Outcome.Refused refused) {
            Refusal refusal = refused.refusal();
            String sentence = new Wording(Language.of(locale)).refusal(refusal.code(), refusal.arguments());
            return new ModelAndView("failure", HttpStatus.CONFLICT)
                    .addObject("kind", "refused")
                    .addObject("sentence", sentence);
        }
        UriComponentsBuilder back = UriComponentsBuilder.fromPath("/").pathSegment("runs", run.name());
        back = step.isBlank()
                ? back.pathSegment("defects")
                : back.pathSegment("steps", step).fragment("defects");
        return new ModelAndView("redirect:" + back.encode().build().toUriString());
    }
}
