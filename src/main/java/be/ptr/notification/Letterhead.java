package be.ptr.notification;

import be.ptr.plan.Contact;
import be.ptr.plan.DryRun;
import be.ptr.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below every e-mail about one run: which run it is, and who answers for it.
 *
 * @param run null for an e-mail that is about no run
 * @param live whether the run is the real thing and no rehearsal
 * @param leads of the run
 */
record Letterhead(@Nullable DryRun run, boolean live, List<Contact> leads) {
    static final Letterhead NONE = new Letterhead(null, false, List.of());

    private static final String LIVE = "LIVE";

    /** The bar above all: nobody takes a rehearsal for the real thing, or the other way round; empty without a run. */
    String bar(Wording words) {
        if (run == null) {
            return "";
        }
        if (!live) {
            return words.of("mail.rehearsal", run.name());
        }
        return run.name().equalsIgnoreCase(LIVE) ? LIVE : LIVE + " · " + run.name();
    }
}
