package be.ptr.notification.gathered;

import be.ptr.plan.DryRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one person was told in one gathered e-mail.
 *
 * @param revision null until it is stored
 * @param number counts the gathered e-mails of the person, from 1
 * @param notices what it says, each as a key that says when the same is news again
 * @param at when it was about to be announced
 * @param announced whether the e-mail is on its way; false after a crash between the two
 * @param closed whether its words were made, or need not be any more: until then more can be told in it
 */
@Document("gathered")
@TypeAlias("gathered")
public record Gathered(
        @Id String id,
        @Version @Nullable Long revision,
        String person,
        int number,
        String run,
        Instant at,
        List<String> notices,
        boolean announced,
        boolean closed) {

    public Gathered {
        notices = List.copyOf(notices);
    }

    /** One that is not stored yet. */
    public static Gathered of(String person, int number, DryRun run, Instant at, List<String> notices) {
        return new Gathered(person + "|" + number, null, person, number, run.name(), at, notices, false, false);
    }

    /** The same, telling these as well. */
    public Gathered with(List<String> more) {
        List<String> all = new ArrayList<>(notices);
        all.addAll(more);
        return new Gathered(id, revision, person, number, run, at, all, announced, closed);
    }

    /** The same, about to be announced at {@code now}. */
    public Gathered triedAt(Instant now) {
        return new Gathered(id, revision, person, number, run, now, notices, announced, closed);
    }

    Gathered withAnnounced() {
        return new Gathered(id, revision, person, number, run, at, notices, true, closed);
    }

    Gathered withClosed() {
        return new Gathered(id, revision, person, number, run, at, notices, announced, true);
    }
}
