package be.ptr.api;

import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;

/** A command was refused; answered with the sentence of the refusal. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    CommandRefused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /** Throws when it was refused; else true when the same person had done it before. */
    static boolean unlessDone(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new CommandRefused(refused.refusal());
        }
        return outcome instanceof Outcome.AlreadyDone;
    }

    Refusal refusal() {
        return refusal;
    }
}
