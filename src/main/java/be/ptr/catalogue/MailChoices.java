package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;

/** What leads decided about the e-mails of each run. */
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
}
