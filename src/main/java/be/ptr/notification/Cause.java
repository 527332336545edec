package be.ptr.notification;

import be.ptr.wording.Wording;
import java.util.Set;

/**
 * Why an e-mail has not arrived, as it is kept and as people read it.
 *
 * @param code worded under {@code mail.cause.<code>}
 * @param detail what the mail server said; empty where it said nothing
 */
public record Cause(String code, String detail) {
    private static final String SEPARATOR = ": ";
    private static final int LONGEST = 400;
    private static final Set<String> CODES =
            Set.of("refused", "too-long", "later", "unreachable", "held", "gathering", "not-yet", "unexpected");

    public Cause {
        detail = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        detail = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST) + "…";
    }

    /** What {@link #toString} made; anything else is what a server said. */
    public static Cause parse(String text) {
        int end = text.indexOf(SEPARATOR);
        String code = end < 0 ? text : text.substring(0, end);
        return CODES.contains(code)
                ? new Cause(code, end < 0 ? "" : text.substring(end + SEPARATOR.length()))
                : new Cause("unexpected", text);
    }

    /** A sentence. */
    public String said(Wording words) {
        return words.of("mail.cause." + code, detail.isEmpty() ? "–" : detail);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? code : code + SEPARATOR + detail;
    }
}
