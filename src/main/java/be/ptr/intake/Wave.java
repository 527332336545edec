package be.ptr.intake;

/**
 * The e-mails that something would have leave at once.
 *
 * @param people to how many people
 * @param most the largest share of one person
 * @param busiest name of that person; empty for nobody
 * @param subject of one of them, as a preview; empty without one
 * @param html the same as it looks, without a key to anything
 */
public record Wave(int emails, int people, int most, String busiest, String subject, String html) {
    /** Nothing leaves. */
    public static final Wave NONE = new Wave(0, 0, 0, "", "", "");

    /** Whether somebody should be asked before they leave. */
    public boolean isLarge() {
        return emails > 1;
    }
}
