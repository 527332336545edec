package be.ptr.pages;

import be.ptr.catalogue.Defects;
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
import be.ptr.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A lead gives all steps of one person to another, in a run or in all that are in progress, after seeing which they are. */
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
    String form(@PathVariable DryRun run, MassForm form, Model model, Locale locale) {
        show(run, form, null, model, locale);
        return "mass-transfer";
    }

    @PostMapping
    String transfer(
            @PathVariable DryRun run,
            MassForm form,
            @ModelAttribute("actor") Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        Plan plan = runs.get(run).plan();
        Named to = Named.of(form.to(), plan);
        if (!to.email().contains("@") || to.email().equalsIgnoreCase(form.from())) {
            show(run, form, to, model, locale);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return "mass-transfer";
        }
        List<StepOutcome> outcomes = new ArrayList<>();
        for (RunProgress one : form.isEverywhere() ? runs.inProgress() : List.of(runs.get(run))) {
            outcomes.addAll(actions.transferAll(one.plan().run(), form.from(), to.email(), form.message(), actor));
        }
        List<String> refusals = outcomes.stream()
                .map(StepOutcome::outcome)
                .filter(Outcome.Refused.class::isInstance)
                .map(refused -> sentence((Outcome.Refused) refused, locale))
                .toList();
        redirect.addFlashAttribute(
                "result",
                new Result(
                        Names.of(form.from(), plan),
                        Names.of(to.email(), plan),
                        outcomes.size() - refusals.size(),
                        refusals));
        redirect.addAttribute("run", run.name());
        return "redirect:/runs/{run}/transfer";
    }

    /** @param refused whom the form meant when that was not one other person, or null */
    private void show(DryRun run, MassForm form, @Nullable Named refused, Model model, Locale locale) {
        RunProgress read = runs.get(run);
        StepRow.Maker rows = new StepRow.Maker(read, OpenDefects.among(defects.of(run)), locale);
        Held here = Held.by(form.from(), read);
        List<Held> everywhere = runs.inProgress().stream()
                .map(one -> Held.by(form.from(), one))
                .filter(held -> held.movable() > 0)
                .toList();
        model.addAttribute("run", run.name());
        model.addAttribute("form", form);
        model.addAttribute("fromName", Names.of(form.from(), read.plan()));
        model.addAttribute(
                "people",
                read.plan().people().stream()
                        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
        model.addAttribute("steps", here.steps().stream().map(rows::row).toList());
        model.addAttribute("shared", here.sharers(form.from(), read.plan()));
        model.addAttribute("movable", here.movable());
        model.addAttribute("all", everywhere.stream().mapToInt(Held::movable).sum());
        model.addAttribute(
                "counts",
                everywhere.stream()
                        .map(held -> held.run() + " : " + held.movable())
                        .collect(Collectors.joining(", ")));
        model.addAttribute(
                "elsewhere", everywhere.stream().anyMatch(held -> !held.run().equals(run.name())));
        model.addAttribute("refused", refused);
        model.addAttribute("why", refused == null ? null : why(refused, locale));
    }

    private static String why(Named refused, Locale locale) {
        String people = refused.people().stream().map(Person::name).collect(Collectors.joining(", "));
        String key = refused.isAmbiguous()
                ? "several"
                : refused.text().isEmpty() ? "nobody" : refused.email().contains("@") ? "same" : "unknown";
        return new Wording(Language.of(locale)).of("mass.to." + key, refused.text(), people);
    }

    private static String sentence(Outcome.Refused refused, Locale locale) {
        return new Wording(Language.of(locale))
                .of(
                        "refusal." + refused.refusal().code(),
                        refused.refusal().arguments().toArray());
    }
}
