package be.ptr.defects;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The defects of all runs. */
@Component
public final class Defects {
    private final MongoOperations mongo;

    public Defects(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Stores a new defect; false, and nothing changes, when there is one with its id. */
    public boolean record(Defect defect) {
        try {
            mongo.insert(defect);
            return true;
        } catch (DuplicateKeyException alreadyRecorded) {
            return false;
        }
    }

    /** The defect of {@code run} with this id. */
    public Optional<Defect> find(DryRun run, String id) {
        return Optional.ofNullable(mongo.findById(id, Defect.class))
                .filter(defect -> defect.run().equals(run.name()));
    }

    /** Says that it no longer matters; false, and nothing changes, when that was said before. */
    public boolean resolve(DryRun run, String id, String person, Instant now) {
        return changed(
                run, id, defect -> defect.isOpen() ? Optional.of(defect.resolved(person, now)) : Optional.empty());
    }

    /** Says that it matters again; false, and nothing changes, when it does already. */
    public boolean reopen(DryRun run, String id) {
        return changed(run, id, defect -> defect.isOpen() ? Optional.empty() : Optional.of(defect.reopened()));
    }

    /** Whoever comes second looks again: of two people who resolve one defect, the first has resolved it. */
    private boolean changed(DryRun run, String id, Function<Defect, Optional<Defect>> change) {
        while (true) {
            Optional<Defect> changed = find(run, id).flatMap(change);
            if (changed.isEmpty()) {
                return false;
            }
            try {
                mongo.save(changed.get());
                return true;
            } catch (OptimisticLockingFailureException overtaken) {
                // The next look finds what the other one made of it.
            }
        }
    }

    /** What was found in {@code run}, oldest first. */
    public List<Defect> of(DryRun run) {
        return find(Criteria.where("run").is(run.name()));
    }

    /** What was found while executing {@code step}, oldest first. */
    public List<Defect> of(DryRun run, StepId step) {
        return find(Criteria.where("run").is(run.name()).and("step").is(step.value()));
    }

    private List<Defect> find(Criteria criteria) {
        return mongo.find(Query.query(criteria), Defect.class).stream()
                .sorted(Comparator.comparing(Defect::at))
                .toList();
    }
}
