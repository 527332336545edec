package be.ptr.progress;

/** What a command on a step came to. */
public sealed interface Outcome {
    /** It was carried out, and is committed. */
    record Done() implements Outcome {}

    /** The same person had done it before; nothing changed. */
    record AlreadyDone() implements Outcome {}

    /** It was not carried out; nothing changed. */
    record Refused(Refusal refusal) implements Outcome {}
}
