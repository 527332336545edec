package be.ptr.pages;

import be.ptr.defects.Draft;
import be.ptr.defects.Drafts;
import be.ptr.pages.StepRoom.Visit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Saves what a person is typing about a step, and says so in a line. */
@Component
class Saved {
    private final Drafts drafts;

    Saved(Drafts drafts) {
        this.drafts = drafts;
    }

    String draft(Visit visit, String text, Model model, Locale locale) {
        Draft draft = drafts.save(visit.name(), visit.id(), visit.actor().email(), text.replace("\r\n", "\n"));
        model.addAttribute("saved", new Moments(visit.plan().zone(), locale).time(draft.at()));
        return "step-form :: saved";
    }
}
