package be.ptr.pages;

import be.ptr.commands.StepActions;
import be.ptr.commands.Transfer;
import be.ptr.commands.Verb;
import be.ptr.defects.Drafts;
import be.ptr.pages.StepRoom.Visit;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Carries out what a person asked for on the page of a step. */
@Component
class StepDeeds {
    private final StepActions actions;
    private final Drafts drafts;

    StepDeeds(StepActions actions, Drafts drafts) {
        this.actions = actions;
        this.drafts = drafts;
    }

    /** What it came to; the text that came with a refused one stands in the form again. */
    Outcome carryOut(Verb verb, Visit visit, StepForm form) {
        Outcome outcome = asked(verb, visit.plan(), visit.id().value(), visit.actor(), form);
        if (outcome instanceof Outcome.Refused && mayWrite(visit) && !isRecorded(visit, form)) {
            keep(visit.plan(), visit.id(), visit.actor(), form.text());
        }
        return outcome;
    }

    /** Whether the text that came with a refused action is a defect all the same: somebody else's deed came in between. */
    boolean isRecorded(Visit visit, StepForm form) {
        return actions.isRecorded(visit.name(), visit.id().value(), visit.actor(), form.toRemark());
    }

    /** Nothing is kept for whoever has but the link of a step that is somebody else's by now, or has ended. */
    static boolean mayWrite(Visit visit) {
        return !visit.actor().linked() || Verb.isInHandsOf(visit.plan(), visit.step(), visit.actor());
    }

    private Outcome asked(Verb verb, Plan plan, String step, Actor actor, StepForm form) {
        return switch (verb) {
            case START -> actions.start(plan.run(), step, actor, form.toRemark());
            case CLOSE -> actions.close(plan.run(), step, actor, form.toRemark());
            case HAND_BACK -> actions.handBack(plan.run(), step, actor, form.toRemark());
            case TRANSFER ->
                actions.transfer(
                        plan.run(),
                        step,
                        actor,
                        new Transfer(form.to(), form.message(), form.expected()),
                        form.toRemark());
            case SKIP -> actions.skip(plan.run(), step, actor, form.reason(), form.toRemark());
            case DEFECT -> actions.recordDefect(plan.run(), step, actor, form.toRemark());
        };
    }

    /** So that it stands in the form again. */
    private void keep(Plan plan, StepId step, Actor actor, String text) {
        try {
            drafts.save(plan.run(), step, actor.email(), text);
        } catch (DataAccessException away) {
            // The refusal says that it is not stored, and shows it.
        }
    }
}
