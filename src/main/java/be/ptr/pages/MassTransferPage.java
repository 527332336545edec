package be.ptr.pages;

import be.ptr.catalogue.Defects;
import be.ptr.commands.Holding;
import be.ptr.commands.StepActions;
import be.ptr.commands.StepOutcome;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Named;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import be.ptr.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lead gives all steps of one person to another, after seeing which they are. */
@Controller
@RequestMapping("/runs/{run}/transfer")
@PreAuthorize("hasRole('LEAD')")
class MassTransferPage {
    private final ReadRuns runs;
    private final Defects defects;
    private final StepActions actions;

    MassTransferPage(ReadRuns runs, Defects defects, StepActions actions) {
        this.runs = runs;
        this.defects = defects;
        this.actions = actions;
    }

    /** What a mass transfer came to: how many went over, and for the others a sentence each. */
    record Result(String from, String to, int done, List<String> refusals) {}

    @GetMapping
    String form(@PathVariable DryRun run, @RequestParam(defaultValue = "") String from, Model model, Locale locale) {
        RunProgress read = runs.get(run);
        StepRow.Maker rows = new StepRow.Maker(read, OpenDefects.among(defects.of(run)), locale);
        model.addAttribute("run", run.name());
        model.addAttribute("from", from);
        model.addAttribute("fromName", Names.of(from, read.plan()));
        model.addAttribute(
                "people",
                read.plan().people().stream()
                        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
        List<StepProgress> theirs =
                read.steps().stream().filter(step -> Holding.isOf(step, from)).toList();
        model.addAttribute("steps", theirs.stream().map(rows::row).toList());
        model.addAttribute(
                "movable",
                theirs.stream().filter(step -> Holding.isAlone(step, from)).count());
        return "mass-transfer";
    }

    @PostMapping
    String transfer(
            @PathVariable DryRun run,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "") String message,
            @ModelAttribute("actor") Actor actor,
            RedirectAttributes redirect,
            Locale locale) {
        Plan plan = runs.get(run).plan();
        String address = Named.of(to, plan).email();
        String words = message.replace("\r\n", "\n").strip();
        List<StepOutcome> outcomes = actions.transferAll(run, from, address, words, actor);
        List<String> refusals = new ArrayList<>();
        for (StepOutcome one : outcomes) {
            if (one.outcome() instanceof Outcome.Refused refused) {
                refusals.add(new Wording(Language.of(locale))
                        .of(
                                "refusal." + refused.refusal().code(),
                                refused.refusal().arguments().toArray()));
            }
        }
        redirect.addFlashAttribute(
                "result",
                new Result(Names.of(from, plan), Names.of(address, plan), outcomes.size() - refusals.size(), refusals));
        redirect.addAttribute("run", run.name());
        return "redirect:/runs/{run}/transfer";
    }
}
