package be.ptr.api;

import be.ptr.database.Lease;

/** What became of the wish to carry out a request under a key. */
public sealed interface Claim {
    /**
     * Nobody has carried it out: do it, then keep the answer or release the key.
     *
     * @param lease of the key, renewed meanwhile
     */
    record Granted(String key, Lease lease) implements Claim {}

    /** It was carried out before. */
    record Answered(Answer answer) implements Claim {}

    /** It is being carried out. */
    record Busy() implements Claim {}

    /** The key stands for another request. */
    record Taken() implements Claim {}
}
