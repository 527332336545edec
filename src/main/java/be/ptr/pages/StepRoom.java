package be.ptr.pages;

import be.ptr.commands.UnknownStep;
import be.ptr.commands.Verb;
import be.ptr.configuration.Settings;
import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.defects.Drafts;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import be.ptr.plan.Named;
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
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

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

    /** The same step as it stands after something was done to it in this request. */
    Visit again(Visit before) {
        runs.again(before.name());
        return visit(before.name(), before.id().value(), before.actor(), before.base());
    }

    /** Everything about the step, and the form. */
    void show(Visit visit, Model model, Locale locale) {
        show(visit, form(visit, locale), model, locale);
    }

    /** The same with the form as it was sent. */
    void showTyped(Visit visit, StepForm sent, Model model, Locale locale) {
        show(visit, form(visit, locale).again(sent, null), model, locale);
    }

    /**
     * What was refused, with everything that was typed, where it can be asked for again; false when the person can no
     * longer do that to the step.
     *
     * @param recorded whether the text is a defect all the same
     */
    boolean showAgain(
            Visit before, Outcome.Refused refused, boolean recorded, StepForm form, Model model, Locale locale) {
        Visit visit = again(before);
        boolean possible =
                Verb.possible(visit.plan(), visit.step(), visit.actor()).contains(form.verb());
        if (!possible || refused.refusal().code().equals("link-over")) {
            return false;
        }
        ActForm.Fault fault = new ActForm.Fault(
                field(refused),
                sentence(refused, locale),
                refused.refusal().code().equals("ambiguous-transferee")
                        ? Named.of(form.to(), visit.plan()).people()
                        : List.of());
        StepForm typed = recorded ? form.with("") : form;
        show(visit, form(visit, locale).again(typed, fault), model, locale);
        return true;
    }

    /** Whether the person has to be asked first; then the page that asks is filled. */
    boolean asks(Visit visit, StepForm form, Model model, Locale locale) {
        Optional<Question> question = Question.before(form, visit, defects(visit, locale));
        question.ifPresent(asked -> {
            model.addAttribute("question", asked);
            model.addAttribute("step", StepSheet.of(visit.run(), visit.step(), locale));
            model.addAttribute("base", visit.base());
        });
        return question.isPresent();
    }

    private void show(Visit visit, ActForm act, Model model, Locale locale) {
        model.addAttribute("visit", visit);
        model.addAttribute("step", StepSheet.of(visit.run(), visit.step(), locale));
        model.addAttribute("offer", StepOffer.of(visit.run(), visit.step(), visit.actor(), locale));
        model.addAttribute("history", History.of(journal.of(visit.name(), visit.id()), visit.plan(), locale));
        model.addAttribute("defects", defects(visit, locale));
        model.addAttribute("act", act);
    }

    private ActForm form(Visit visit, Locale locale) {
        return ActForm.of(
                visit,
                drafts.of(visit.name(), visit.id(), visit.actor().email()),
                new Moments(visit.plan().zone(), locale),
                external);
    }

    /**
     * What was done, and what follows; false when the facts do not say so.
     *
     * @param recorded id of the defect that came with it, or empty
     */
    boolean showDone(Visit visit, Verb verb, String recorded, Model model, Locale locale) {
        List<Defect> found = defects.of(visit.name(), visit.id());
        if (!DoneDeed.isTrue(verb, visit.step(), visit.actor(), found)) {
            return false;
        }
        model.addAttribute("step", StepSheet.of(visit.run(), visit.step(), locale));
        model.addAttribute("offer", StepOffer.of(visit.run(), visit.step(), visit.actor(), locale));
        model.addAttribute("verb", verb);
        model.addAttribute(
                "recorded",
                found.stream()
                        .filter(defect -> defect.id().equals(recorded)
                                && visit.actor().email().equalsIgnoreCase(defect.by()))
                        .map(defect -> DefectLine.of(defect, visit.run(), visit.actor(), locale))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("base", visit.base());
        return true;
    }

    /**
     * Why it was not done, and what became of the text.
     *
     * @param recorded whether the text is a defect all the same
     */
    void showRefused(Outcome.Refused refused, boolean recorded, StepForm form, Model model, Locale locale) {
        model.addAttribute("sentence", sentence(refused, locale));
        model.addAttribute("recorded", recorded);
        model.addAttribute("text", form.text());
    }

    /** Where a deed that was done leads: it says which defect came with it. */
    String done(Visit visit, StepForm form) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(visit.base() + "/done").queryParam("verb", form.verb());
        if (!form.toRemark().isBlank()) {
            address.queryParam("defect", form.toRemark().defect(visit.name(), visit.id(), visit.actor()));
        }
        return "redirect:" + address.build().toUriString();
    }

    private static String sentence(Outcome.Refused refused, Locale locale) {
        return new Wording(Language.of(locale))
                .refusal(refused.refusal().code(), refused.refusal().arguments());
    }

    /** The field that a refusal is about, or empty. */
    private static String field(Outcome.Refused refused) {
        return switch (refused.refusal().code()) {
            case "unknown-transferee", "ambiguous-transferee", "transferee-missing", "already-assigned" -> "to";
            case "text-missing" -> "text";
            case "wrong-link" -> "link";
            case "reason-missing" -> "reason";
            default -> "";
        };
    }

    private List<DefectLine> defects(Visit visit, Locale locale) {
        return defects.of(visit.name(), visit.id()).stream()
                .map(defect -> DefectLine.of(defect, visit.run(), visit.actor(), locale))
                .toList();
    }
}
