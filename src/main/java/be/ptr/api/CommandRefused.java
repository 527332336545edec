package be.ptr.api;

import be.ptr.plan.Person;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import java.util.List;

/** A command was refused; answered with the sentence of the refusal. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Person> candidates;

    /** @param candidates the people of whom the caller has to choose one, or nobody */
    CommandRefused(Refusal refusal, List<Person> candidates) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
        this.candidates = List.copyOf(candidates);
    }

    List<Person> candidates() {
        return candidates;
    }

    /** Throws when it was refused; else true when the same person had done it before. */
    static boolean unlessDone(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new CommandRefused(refused.refusal(), List.of());
        }
        return outcome instanceof Outcome.AlreadyDone;
    }

    Refusal refusal() {
        return refusal;
    }
}
