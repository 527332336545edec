package be.ptr.progress;

/**
 * The person on whose behalf a command is carried out.
 *
 * @param email user id, in lower case
 * @param lead true for a lead of the transition, who may act for others and becomes the executor
 * @param linked true when nothing but the link of an e-mail says who it is: then only whoever has the step writes about it
 */
public record Actor(String email, boolean lead, boolean linked) {
    /** Somebody who signed in. */
    public Actor(String email, boolean lead) {
        this(email, lead, false);
    }

    /** Whoever holds the link of an e-mail that was sent to {@code email}. */
    public static Actor byLink(String email) {
        return new Actor(email, false, true);
    }
}
