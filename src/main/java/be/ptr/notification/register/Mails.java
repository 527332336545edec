package be.ptr.notification.register;

import be.ptr.plan.DryRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The e-mails of all runs that were sent, kept, refused or dropped. */
@Component
public final class Mails {
    private final MongoOperations mongo;

    public Mails(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Mail> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Mail.class));
    }

    /**
     * Stores it, new or changed.
     *
     * @throws org.springframework.dao.DataAccessException also when somebody else changed it meanwhile
     */
    public Mail save(Mail mail) {
        return mongo.save(mail);
    }

    /**
     * Forgets e-mails with which nothing is left to be done.
     *
     * @param before when they came into their state, at the latest
     * @param spared ids of those that are asked for still
     */
    public void forget(Instant before, Set<String> spared) {
        List<Mail.State> ended =
                Arrays.stream(Mail.State.values()).filter(Mail.State::isFinal).toList();
        Criteria old = Criteria.where("state").in(ended).and("changed").lt(before);
        mongo.remove(Query.query(spared.isEmpty() ? old : old.and("_id").nin(spared)), Mail.class);
    }

    /**
     * The latest ones without their words, newest first.
     *
     * @param run null for all, those of no run included
     * @param state null for all
     * @param hidden kinds that are left out
     */
    public List<Mail> latest(@Nullable DryRun run, Mail.@Nullable State state, Set<String> hidden, int atMost) {
        Criteria wanted = new Criteria();
        if (!hidden.isEmpty()) {
            wanted = wanted.and("kind").nin(hidden);
        }
        if (run != null) {
            wanted = wanted.and("run").is(run.name());
        }
        if (state != null) {
            wanted = wanted.and("state").is(state);
        }
        Query query =
                Query.query(wanted).with(Sort.by(Direction.DESC, "changed")).limit(atMost);
        query.fields().exclude("text", "html");
        return mongo.find(query, Mail.class);
    }
}
