package be.ptr.pages;

import be.ptr.commands.Verb;
import be.ptr.defects.Drafts;
import be.ptr.pages.StepRoom.Visit;
import be.ptr.plan.DryRun;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Everything about a step of a run, and what the viewer may do with it. */
@Controller
@RequestMapping("/runs/{run}/steps/{id}")
class StepPage {
    private final StepRoom room;
    private final StepDeeds deeds;
    private final Drafts drafts;
    private final Saved saved;

    StepPage(StepRoom room, StepDeeds deeds, Drafts drafts, Saved saved) {
        this.room = room;
        this.deeds = deeds;
        this.drafts = drafts;
        this.saved = saved;
    }

    /** The step that the address names, and who looks at it. */
    @ModelAttribute("visit")
    Visit visit(@PathVariable DryRun run, @PathVariable String id, @ModelAttribute("actor") Actor actor) {
        return room.visit(run, id, actor, address(run, id));
    }

    @GetMapping
    String step(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model, Locale locale) {
        room.show(visit, model, locale);
        model.addAttribute("linked", true);
        return "step";
    }

    @PostMapping
    String act(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            StepForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Locale locale) {
        model.addAttribute("linked", true);
        if (form.verb() == null) {
            drafts.save(visit.name(), visit.id(), visit.actor().email(), form.text());
            if (form.isTakenBack()) {
                room.showTyped(visit, form, model, locale);
                return "step";
            }
            return "redirect:" + visit.base();
        }
        if (room.asks(visit, form, model, locale)) {
            return "step-ask";
        }
        Outcome outcome = deeds.carryOut(form.verb(), visit, form);
        if (outcome instanceof Outcome.Refused refused) {
            if (room.showAgain(visit, refused, deeds.isRecorded(visit, form), form, model, locale)) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                return "step";
            }
            room.showRefused(refused, deeds.isRecorded(visit, form), form, model, locale);
            for (String kept : new String[] {"sentence", "recorded", "text"}) {
                redirect.addFlashAttribute(kept, model.getAttribute(kept));
            }
            return "redirect:" + visit.base() + "/refused";
        }
        return room.done(visit, form);
    }

    @GetMapping("/done")
    String done(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam Verb verb,
            @RequestParam(defaultValue = "") String defect,
            Model model,
            Locale locale) {
        model.addAttribute("linked", true);
        return room.showDone(visit, verb, defect, model, locale) ? "step-done" : "redirect:" + visit.base();
    }

    /** Shown once; asked for again it leads to the step. */
    @GetMapping("/refused")
    String refused(
            @ModelAttribute(name = "visit", binding = false) Visit visit, Model model, HttpServletResponse response) {
        if (!model.containsAttribute("sentence")) {
            return "redirect:" + visit.base();
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("base", visit.base());
        model.addAttribute("linked", true);
        return "step-refused";
    }

    /** Saves what is being typed. */
    @PostMapping("/draft")
    String draft(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @RequestParam String text,
            Model model,
            Locale locale) {
        return saved.draft(visit, text, model, locale);
    }

    /** The path of the page of a step. */
    static String address(DryRun run, String id) {
        return UriComponentsBuilder.fromPath("/")
                .pathSegment("runs", run.name(), "steps", id)
                .encode()
                .build()
                .toUriString();
    }
}
