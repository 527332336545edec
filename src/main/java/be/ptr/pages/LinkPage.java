package be.ptr.pages;

import be.ptr.commands.UnknownRun;
import be.ptr.commands.UnknownStep;
import be.ptr.commands.Verb;
import be.ptr.defects.Drafts;
import be.ptr.pages.StepRoom.Visit;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.RunProgress;
import be.ptr.security.StepLinks;
import be.ptr.security.StepLinks.Reading;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the link of an e-mail opens: one step, in the name of the person it was sent to, without signing in. Looking changes
 * nothing; a person clicks. Nothing here is kept in a session.
 */
@Controller
@RequestMapping(StepLinks.PATH + "{token}")
class LinkPage {
    private final StepLinks links;
    private final ReadRuns runs;
    private final StepRoom room;
    private final StepDeeds deeds;
    private final Drafts drafts;
    private final Saved saved;

    LinkPage(StepLinks links, ReadRuns runs, StepRoom room, StepDeeds deeds, Drafts drafts, Saved saved) {
        this.links = links;
        this.runs = runs;
        this.room = room;
        this.deeds = deeds;
        this.drafts = drafts;
        this.saved = saved;
    }

    @ModelAttribute("visit")
    Visit visit(@PathVariable String token) {
        Reading reading = links.read(token);
        if (reading instanceof Reading.Valid valid) {
            Actor person = Actor.byLink(valid.email());
            return room.visit(valid.run(), valid.step(), person, StepLinks.PATH + token);
        }
        throw new DeadLink(reading);
    }

    @GetMapping
    String step(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model, Locale locale) {
        room.show(visit, model, locale);
        model.addAttribute("linked", false);
        return StepDeeds.mayWrite(visit) ? "link" : "link-still";
    }

    @PostMapping
    Object act(
            @ModelAttribute(name = "visit", binding = false) Visit visit, StepForm form, Model model, Locale locale) {
        model.addAttribute("linked", false);
        if (form.verb() == null && StepDeeds.mayWrite(visit)) {
            drafts.save(visit.name(), visit.id(), visit.actor().email(), form.text());
            if (form.isTakenBack()) {
                room.showTyped(visit, form, model, locale);
                return "link";
            }
            return "redirect:" + visit.base();
        }
        if (room.asks(visit, form, model, locale)) {
            return "step-ask";
        }
        Outcome outcome = outcome(visit, form);
        if (outcome instanceof Outcome.Refused refused) {
            if (room.showAgain(visit, refused, deeds.isRecorded(visit, form), form, model, locale)) {
                return new ModelAndView("link", model.asMap(), HttpStatus.CONFLICT);
            }
            room.showRefused(refused, deeds.isRecorded(visit, form), form, model, locale);
            model.addAttribute("base", visit.base());
            return new ModelAndView("step-refused", model.asMap(), HttpStatus.CONFLICT);
        }
        return room.done(visit, form);
    }

    private Outcome outcome(Visit visit, StepForm form) {
        return form.verb() == null
                ? new Outcome.Refused(Refusal.of("link-over", visit.id().value()))
                : deeds.carryOut(form.verb(), visit, form);
    }

    @GetMapping("/done")
    String done(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam Verb verb,
            @RequestParam(defaultValue = "") String defect,
            Model model,
            Locale locale) {
        model.addAttribute("linked", false);
        return room.showDone(visit, verb, defect, model, locale) ? "step-done" : "redirect:" + visit.base();
    }

    /** Saves what is being typed. */
    @PostMapping("/draft")
    Object draft(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam String text,
            Model model,
            Locale locale) {
        return StepDeeds.mayWrite(visit)
                ? saved.draft(visit, text, model, locale)
                : ResponseEntity.status(HttpStatus.CONFLICT).build();
    }

    @ExceptionHandler
    ModelAndView dead(DeadLink link) {
        if (link.reading() instanceof Reading.Expired expired) {
            return new ModelAndView("link-dead", HttpStatus.GONE)
                    .addObject("why", "expired")
                    .addObject("run", expired.run().name())
                    .addObject("step", expired.step())
                    .addObject("plan", plan(expired.run()));
        }
        return new ModelAndView("link-dead", HttpStatus.NOT_FOUND).addObject("why", "tampered");
    }

    /** The plan was replaced by one without the step. */
    @ExceptionHandler({UnknownRun.class, UnknownStep.class})
    ModelAndView gone(RuntimeException missing) {
        ModelAndView page = new ModelAndView("link-dead", HttpStatus.GONE).addObject("why", "gone");
        return missing instanceof UnknownStep step ? page.addObject("plan", plan(new DryRun(step.run()))) : page;
    }

    /** Null when the run is not there: whoever holds a link to it still finds out whom to ask, where somebody can be. */
    private @Nullable Plan plan(DryRun run) {
        return runs.find(run).map(RunProgress::plan).orElse(null);
    }

    /** A link that opens nothing. */
    private static final class DeadLink extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Reading reading;

        DeadLink(Reading reading) {
            this.reading = reading;
        }

        Reading reading() {
            return reading;
        }
    }
}
