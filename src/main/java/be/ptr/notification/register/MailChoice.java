package be.ptr.notification.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What leads decided about the e-mails of a run; null where the configuration decides.
 *
 * @param run name of the run
 * @param delivery as the configuration spells it
 * @param overdue whether people hear of steps that become overdue
 * @param reminder whether people are reminded of steps that are ready for long
 * @param reported when a lead had a report sent last
 */
@Document("mail-choices")
@TypeAlias("mail-choice")
public record MailChoice(
        @Id String run,
        @Version @Nullable Long revision,
        @Nullable String delivery,
        @Nullable Boolean overdue,
        @Nullable Boolean reminder,
        @Nullable Instant reported) {

    static MailChoice none(String run) {
        return new MailChoice(run, null, null, null, null, null);
    }

    public MailChoice withDelivery(@Nullable String chosen) {
        return new MailChoice(run, revision, chosen, overdue, reminder, reported);
    }

    public MailChoice withOverdue(boolean chosen) {
        return new MailChoice(run, revision, delivery, chosen, reminder, reported);
    }

    public MailChoice withReminder(boolean chosen) {
        return new MailChoice(run, revision, delivery, overdue, chosen, reported);
    }

    MailChoice withReported(Instant now) {
        return new MailChoice(run, revision, delivery, overdue, reminder, now);
    }
}
