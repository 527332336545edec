package be.ptr.pages;

import be.ptr.catalogue.Defect;
import be.ptr.catalogue.Defects;
import be.ptr.catalogue.Drafts;
import be.ptr.commands.UnknownStep;
import be.ptr.commands.Verb;
import be.ptr.configuration.Settings;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Journal;
import be.ptr.progress.Outcome;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import be.ptr.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of a step: the one for whoever is signed in, and the one behind the link of an e-mail. */
@Component
class StepRoom {
    private final ReadRuns runs;
    private final Journal journal;
    private final Defects defects;
    private final Drafts drafts;
    private final boolean external;

    StepRoom(ReadRuns runs, Journal journal, Defects defects, Drafts drafts, Settings settings) {
        this.runs = runs;
        this.journal = journal;
        this.defects = defects;
        this.drafts = drafts;
        this.external = settings.security().allowExternal();
    }

    /** A step, where it stands, and who looks at it from which page. */
    record Visit(RunProgress run, StepProgress step, Actor actor, String base) {
        Plan plan() {
            return run.plan();
        }

        DryRun name() {
            return run.plan().run();
        }

        StepId id() {
            return step.step().id();
        }
    }

    Visit visit(DryRun run, String id, Actor actor, String base) {
        RunProgress read = runs.get(run);
        return new Visit(read, read.step(id).orElseThrow(() -> new UnknownStep(run.name(), id)), actor, base);
    }

    /** Everything about the step, and the form. */
    void show(Visit visit, Model model, Locale locale) {
        Moments moments = new Moments(visit.plan().zone(), locale);
        model.addAttribute("step", StepSheet.of(visit.run(), visit.step(), locale));
        model.addAttribute("offer", StepOffer.of(visit.run(), visit.step(), visit.actor(), locale));
        model.addAttribute("history", History.of(journal.of(visit.name(), visit.id()), visit.plan(), locale));
        model.addAttribute("defects", defects(visit, locale));
        model.addAttribute(
                "act",
                ActForm.of(
                        visit.base(),
                        visit.plan(),
                        visit.step(),
                        drafts.of(visit.name(), visit.id(), visit.actor().email()),
                        moments,
                        external));
    }

    /** What was done, and what follows; false when the facts do not say so. */
    boolean showDone(Visit visit, Verb verb, Model model, Locale locale) {
        List<Defect> found = defects.of(visit.name(), visit.id());
        if (!DoneDeed.isTrue(verb, visit.step(), visit.actor(), found)) {
            return false;
        }
        model.addAttribute("step", StepSheet.of(visit.run(), visit.step(), locale));
        model.addAttribute("offer", StepOffer.of(visit.run(), visit.step(), visit.actor(), locale));
        model.addAttribute("verb", verb);
        model.addAttribute("base", visit.base());
        return true;
    }

    /**
     * Why it was not done, and what became of the text.
     *
     * @param recorded whether the text is a defect all the same
     */
    void showRefused(Outcome.Refused refused, boolean recorded, StepForm form, Model model, Locale locale) {
        Wording wording = new Wording(Language.of(locale));
        model.addAttribute(
                "sentence",
                wording.of(
                        "refusal." + refused.refusal().code(),
                        refused.refusal().arguments().toArray()));
        model.addAttribute("recorded", recorded);
        model.addAttribute("text", form.text());
    }

    private List<DefectLine> defects(Visit visit, Locale locale) {
        return defects.of(visit.name(), visit.id()).stream()
                .map(defect -> DefectLine.of(defect, visit.run(), visit.actor(), locale))
                .toList();
    }
}
