package be.ptr.defects;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.plan.Unseen;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What people are typing about steps, so that a lost session or a closed tab loses no text; one for each person and step. */
@Component
public final class Drafts {
    /** Longer text is cut: whoever types more sees what was kept. */
    public static final int MAX_LENGTH = 10_000;

    private final MongoOperations mongo;
    private final Clock clock;

    public Drafts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Keeps what was typed, without what nobody sees, in place of what was there, and returns what is kept; a blank text
     * clears.
     */
    public Draft save(DryRun run, StepId step, String person, String typed) {
        String text = Unseen.removedFrom(typed);
        if (text.isBlank()) {
            clear(run, step, person);
            return new Draft("", clock.instant());
        }
        String kept = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        StoredDraft stored = mongo.save(new StoredDraft(id(run, step, person), kept, clock.instant()));
        return new Draft(stored.text(), stored.at());
    }

    public Optional<Draft> of(DryRun run, StepId step, String person) {
        return Optional.ofNullable(mongo.findById(id(run, step, person), StoredDraft.class))
                .map(stored -> new Draft(stored.text(), stored.at()));
    }

    /** Harmless when there is none. */
    public void clear(DryRun run, StepId step, String person) {
        mongo.remove(Query.query(Criteria.where("_id").is(id(run, step, person))), StoredDraft.class);
    }

    private static String id(DryRun run, StepId step, String person) {
        return run.name() + "|" + step.key() + "|" + person.toLowerCase(Locale.ROOT);
    }
}
