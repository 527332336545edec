package be.ptr.pages;

import org.jspecify.annotations.Nullable;

/**
 * What a lead filled in to give all steps of one person to another; absent texts are empty.
 *
 * @param from address of the one whose steps go
 * @param to name or address of the one who gets them
 * @param chosen address of the person picked among those whom a typed name fits, or empty
 * @param everywhere {@code true} for all runs in progress
 */
public record MassForm(String from, String to, String chosen, String message, String everywhere) {
    public MassForm {
        from = plain(from).strip();
        chosen = plain(chosen).strip();
        to = chosen.isEmpty() ? plain(to).strip() : chosen;
        message = plain(message).replace("\r\n", "\n").strip();
        everywhere = plain(everywhere);
    }

    /** Whether it is about all runs in progress. */
    public boolean isEverywhere() {
        return everywhere.equals("true");
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }
}
