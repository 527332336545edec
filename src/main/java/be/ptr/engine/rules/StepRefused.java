package be.ptr.engine.rules;

import be.ptr.progress.Refusal;
import org.camunda.bpm.engine.BadUserRequestException;

/** A person may not do that to a step; the message is a whole sentence in the person's language. */
public final class StepRefused extends BadUserRequestException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public StepRefused(Refusal refusal, String sentence) {
        super(sentence);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
