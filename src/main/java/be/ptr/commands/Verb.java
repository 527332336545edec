package be.ptr.commands;

import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.util.EnumSet;
import java.util.Set;

/** What people do to a step. */
public enum Verb {
    START,
    CLOSE,
    HAND_BACK,
    TRANSFER,
    SKIP,
    DEFECT;

    /**
     * What {@code actor} can do to {@code step} as it stands, to be offered and nothing else; whether it is still possible
     * when it is asked for, the engine decides.
     */
    public static Set<Verb> possible(Plan plan, StepProgress step, Actor actor) {
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        boolean theirs = has(plan, step, actor);
        if (actor.lead() || theirs || plan.person(actor.email()).isPresent()) {
            verbs.add(DEFECT);
        }
        if (step.facts().waived() != null || step.state() == State.TERMINATED) {
            return verbs;
        }
        if (actor.lead() && step.facts().phaseStarted()) {
            verbs.add(SKIP);
        }
        if (actor.lead() || theirs) {
            verbs.add(TRANSFER);
            if (step.state() == State.READY) {
                verbs.add(START);
            } else if (step.state() == State.OPEN) {
                verbs.add(CLOSE);
                verbs.add(HAND_BACK);
            }
        }
        return verbs;
    }

    /**
     * Whether {@code step} can be passed on by {@code actor}: the rest of what is done to a step needs that, too, so that a
     * link lives as long.
     */
    public static boolean isInHandsOf(Plan plan, StepProgress step, Actor actor) {
        return possible(plan, step, actor).contains(TRANSFER);
    }

    /** An Open step belongs to whoever has it, any other to those it is assigned to and their deputies. */
    private static boolean has(Plan plan, StepProgress step, Actor actor) {
        return step.state() == State.OPEN
                ? actor.email().equalsIgnoreCase(step.who())
                : plan.takers(step.assignees()).stream().anyMatch(actor.email()::equalsIgnoreCase);
    }
}
