package be.ptr.pages;

import be.ptr.commands.StepActions;
import be.ptr.commands.StepOutcome;
import be.ptr.defects.Defects;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Named;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.RunProgress;
import be.ptr.wording.Typed;
import be.ptr.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /**
     * What a mass transfer came to.
     *
     * @param done how many steps went over
     * @param refusals why others did not, a sentence each
     * @param without the runs that were left out, for their plan does not know the transferee
     */
    record Result(String from, String to, int done, List<String> refusals, List<Left> without) {}

    /** A run that was left out, and how many steps stay there. */
    record Left(String run, int count) {}

    @GetMapping
    String form(
            @PathVariable DryRun run,
            MassForm form,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        show(run, form, page, model, locale);
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
            return again(run, form, to, List.of(), 0, model, response, locale);
        }
        List<Held> wanted = held(form, form.isEverywhere() ? runs.inProgress() : List.of(runs.get(run)));
        List<Held> rest = wanted.stream()
                .filter(one -> actions.accepts(one.run(), to.email()))
                .toList();
        List<Held> without = wanted.stream().filter(one -> !rest.contains(one)).toList();
        if (!without.isEmpty() && (rest.isEmpty() || !to.email().equalsIgnoreCase(form.rest()))) {
            return again(run, form, to, without, Held.sum(rest), model, response, locale);
        }
        List<StepOutcome> outcomes = rest.stream()
                .flatMap(one -> actions.transferAll(one.run(), form.from(), to.email(), form.message(), actor).stream())
                .toList();
        List<String> refusals = outcomes.stream()
                .map(StepOutcome::outcome)
                .filter(Outcome.Refused.class::isInstance)
                .map(refused -> sentence((Outcome.Refused) refused, locale))
                .toList();
        int done = outcomes.size() - refusals.size();
        Result result = new Result(plan.nameOf(form.from()), plan.nameOf(to.email()), done, refusals, left(without));
        redirect.addFlashAttribute("result", result);
        redirect.addFlashAttribute("leaver", form.from());
        redirect.addAttribute("run", run.name());
        return "redirect:/runs/{run}/transfer";
    }

    /**
     * What was asked for cannot be done as it was asked for.
     *
     * @param without the runs whose plan does not know the one who is meant
     * @param rest how many steps can go over in the other runs
     */
    private String again(
            DryRun run,
            MassForm form,
            Named to,
            List<Held> without,
            int rest,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        show(run, form, 1, model, locale);
        model.addAttribute("refused", to);
        model.addAttribute("toName", runs.get(run).plan().nameOf(to.email()));
        model.addAttribute("without", left(without));
        model.addAttribute("rest", rest);
        model.addAttribute("why", without.isEmpty() ? why(to, locale) : null);
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return "mass-transfer";
    }

    private static List<Left> left(List<Held> without) {
        return without.stream()
                .map(held -> new Left(held.run().name(), held.count()))
                .toList();
    }

    private static List<Held> held(MassForm form, List<RunProgress> among) {
        return among.stream()
                .map(one -> Held.by(form.from(), one))
                .filter(held -> held.count() > 0)
                .toList();
    }

    private void show(DryRun run, MassForm form, int page, Model model, Locale locale) {
        RunProgress read = runs.get(run);
        StepRow.Maker rows = new StepRow.Maker(read, OpenDefects.among(defects.of(run)), locale);
        Held here = Held.by(form.from(), read);
        List<Held> everywhere = held(form, runs.inProgress());
        model.addAttribute("run", run.name());
        model.addAttribute("form", form);
        model.addAttribute("fromName", read.plan().nameOf(form.from()));
        model.addAttribute(
                "people",
                read.plan().people().stream()
                        .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
        model.addAttribute("steps", Paged.of(here.steps(), page, rows::row));
        model.addAttribute("shared", here.sharers(form.from(), read.plan()));
        model.addAttribute("holders", here.holders(form.from(), read.plan()));
        model.addAttribute("all", Held.sum(everywhere));
        model.addAttribute(
                "counts",
                everywhere.stream()
                        .map(held -> new Wording(Language.of(locale)).of("mass.in", held.run(), held.count()))
                        .collect(Collectors.joining(", ")));
        model.addAttribute(
                "elsewhere", everywhere.stream().anyMatch(held -> !held.run().equals(run)));
    }

    private static String why(Named refused, Locale locale) {
        String people = refused.people().stream().map(Person::name).collect(Collectors.joining(", "));
        String key = refused.isAmbiguous()
                ? "several"
                : refused.text().isEmpty() ? "nobody" : refused.email().contains("@") ? "same" : "unknown";
        return new Wording(Language.of(locale)).of("mass.to." + key, Typed.quoted(refused.text()), people);
    }

    private static String sentence(Outcome.Refused refused, Locale locale) {
        return new Wording(Language.of(locale))
                .refusal(refused.refusal().code(), refused.refusal().arguments());
    }
}
