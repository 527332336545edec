package be.ptr.pages;

import be.ptr.api.RefusalStatus;
import be.ptr.commands.DefectActions;
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

/**
 * What the tab of a task in Tasklist shows: the page of its step without a frame, drawn anew as the answer to each action,
 * with what came of it.
 */
@Controller
@RequestMapping("/runs/{run}/steps/{id}/tab")
class TabPage {
    private final StepRoom room;
    private final StepDeeds deeds;
    private final DefectActions defects;
    private final Saved saved;

    TabPage(StepRoom room, StepDeeds deeds, DefectActions defects, Saved saved) {
        this.room = room;
        this.deeds = deeds;
        this.defects = defects;
        this.saved = saved;
    }

    @ModelAttribute("visit")
    Visit visit(@PathVariable DryRun run, @PathVariable String id, @ModelAttribute("actor") Actor actor) {
        return room.visit(run, id, actor, StepPage.address(run, id) + "/tab");
    }

    @GetMapping
    String step(@ModelAttribute(name = "visit", binding = false) Visit visit, Model model, Locale locale) {
        room.show(visit, model, locale);
        return drawn(visit, model);
    }

    @PostMapping
    String act(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            StepForm form,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        if (form.verb() == null) {
            room.showTyped(visit, form, model, locale);
            return drawn(visit, model);
        }
        if (room.asks(visit, form, model, locale)) {
            return drawn(visit, model);
        }
        Outcome outcome = deeds.carryOut(form.verb(), visit, form);
        if (outcome instanceof Outcome.Refused refused) {
            response.setStatus(RefusalStatus.of(refused.refusal()).value());
            boolean recorded = deeds.isRecorded(visit, form);
            if (!room.showAgain(visit, refused, recorded, form, model, locale)) {
                room.showRefused(refused, recorded, form, model, locale);
                room.show(room.again(visit), model, locale);
            }
            return drawn(visit, model);
        }
        model.addAttribute("done", form.verb());
        model.addAttribute("already", outcome instanceof Outcome.AlreadyDone);
        room.show(room.again(visit), model, locale);
        return drawn(visit, model);
    }

    @PostMapping("/defects/{defect}/{change:resolve|reopen}")
    String change(
            @ModelAttribute(name = "visit", binding = false) Visit visit,
            @PathVariable String defect,
            @PathVariable String change,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Outcome outcome = change.equals("resolve")
                ? defects.resolve(visit.name(), defect, visit.actor())
                : defects.reopen(visit.name(), defect, visit.actor());
        if (outcome instanceof Outcome.Refused refused) {
            response.setStatus(RefusalStatus.of(refused.refusal()).value());
            room.showRefused(refused, false, StepForm.holding(""), model, locale);
        }
        room.show(room.again(visit), model, locale);
        return drawn(visit, model);
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

    private static String drawn(Visit visit, Model model) {
        model.addAttribute("tab", visit.base());
        model.addAttribute("linked", true);
        return "step-tab";
    }
}
