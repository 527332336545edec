package be.ptr.pages;

import be.ptr.catalogue.Drafts;
import be.ptr.commands.StepActions;
import be.ptr.commands.Transfer;
import be.ptr.commands.Verb;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Carries out what a person asked for on the page of a step. */
@Component
class StepDeeds {
    /** Of a link whose step is somebody else's by now, or has ended. */
    static final String LINK_OVER = "link-over";

    /** Refusals after which the person's text is not recorded. */
    private static final Set<String> UNRECORDED =
            Set.of("text-missing", "text-too-long", "wrong-link", "remark-not-stored", "not-in-plan", LINK_OVER);

    private final StepActions actions;
    private final Drafts drafts;

    StepDeeds(StepActions actions, Drafts drafts) {
        this.actions = actions;
        this.drafts = drafts;
    }

    Outcome carryOut(Verb verb, Plan plan, StepId step, Actor actor, StepForm form) {
        Outcome outcome = asked(verb, plan, step.value(), actor, form);
        if (outcome instanceof Outcome.Refused refused && !isRecorded(refused, form)) {
            keep(plan, step, actor, form.text());
        }
        return outcome;
    }

    /** Whether the text that came with a refused action is stored all the same. */
    static boolean isRecorded(Outcome.Refused refused, StepForm form) {
        return !form.text().isBlank() && !UNRECORDED.contains(refused.refusal().code());
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
                        new Transfer(address(form.to(), plan), form.message(), form.expected()),
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

    /** The address of the one person with that name; else what was typed. */
    static String address(String typed, Plan plan) {
        List<String> named = plan.people().stream()
                .filter(person -> person.name().equalsIgnoreCase(typed))
                .map(Person::email)
                .toList();
        return named.size() == 1 ? named.get(0) : typed;
    }
}
