package be.ptr.notification.register;

import be.ptr.plan.DryRun;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** What leads decided about the e-mails of each run. */
@Component
public final class MailChoices {
    private static final int ATTEMPTS = 5;

    private final MongoOperations mongo;

    public MailChoices(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public MailChoice of(DryRun run) {
        MailChoice found = mongo.findById(run.name(), MailChoice.class);
        return found == null ? MailChoice.none(run.name()) : found;
    }

    /** Applies {@code change} to what is stored, also when others change it at the same time. */
    public MailChoice change(DryRun run, UnaryOperator<MailChoice> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return mongo.save(change.apply(of(run)));
            } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    /** Notes that a report leaves now; false, and nothing changes, when one left less than {@code pause} ago. */
    public boolean report(DryRun run, Instant now, Duration pause) {
        MailChoice before = of(run);
        Instant last = before.reported();
        if (last != null && now.isBefore(last.plus(pause))) {
            return false;
        }
        try {
            mongo.save(before.withReported(now));
            return true;
        } catch (DuplicateKeyException | OptimisticLockingFailureException twoAtOnce) {
            return false;
        }
    }
}
