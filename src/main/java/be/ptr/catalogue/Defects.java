package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.Comparator;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The defects of all runs. */
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
