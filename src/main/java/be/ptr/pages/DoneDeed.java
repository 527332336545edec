package be.ptr.pages;

import be.ptr.commands.Verb;
import be.ptr.defects.Defect;
import be.ptr.progress.Actor;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Optional;

/** Whether a step stands as it does after a person did something to it: an address can be typed by anybody. */
final class DoneDeed {
    private DoneDeed() {}

    static boolean isTrue(Verb verb, StepProgress step, Actor actor, List<Defect> defects) {
        StepFacts facts = step.facts();
        return switch (verb) {
            case START -> step.state() == State.OPEN && actor.email().equalsIgnoreCase(step.who());
            case CLOSE ->
                facts.terminated() != null
                        && facts.terminated().skippedFor() == null
                        && actor.email().equalsIgnoreCase(facts.terminated().by());
            case HAND_BACK -> step.state() != State.OPEN && step.state() != State.TERMINATED;
            case TRANSFER ->
                Optional.ofNullable(facts.transferred())
                        .filter(transfer -> actor.email().equalsIgnoreCase(transfer.by()))
                        .isPresent();
            case SKIP ->
                facts.waived() != null
                        || Optional.ofNullable(facts.terminated())
                                .filter(end -> end.skippedFor() != null)
                                .isPresent();
            case DEFECT -> defects.stream().anyMatch(defect -> actor.email().equalsIgnoreCase(defect.by()));
        };
    }
}
