package be.ptr.progress;

import be.ptr.plan.DryRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.CompoundIndexDefinition;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The stored progress of all runs, one document per step. */
final class ProgressStore {
    private final MongoOperations mongo;

    ProgressStore(MongoOperations mongo) {
        this.mongo = mongo;
        Document keys = new Document("run", 1).append("step", 1);
        mongo.indexOps(StoredProgress.class)
                .createIndex(new CompoundIndexDefinition(keys).unique().named("run_step"));
    }

    /** Every document of {@code run} under its id. */
    Map<String, StoredProgress> of(DryRun run) {
        Query query = Query.query(Criteria.where("run").is(run.name()));
        Map<String, StoredProgress> all = new LinkedHashMap<>();
        mongo.find(query, StoredProgress.class).forEach(one -> all.put(one.id(), one));
        return all;
    }

    /**
     * Writes documents whose revision is the one they were read with, null for new ones.
     *
     * @return false when somebody else wrote one of them in between; the others are written all the same
     */
    boolean write(List<StoredProgress> documents) {
        List<StoredProgress> added = new ArrayList<>();
        List<StoredProgress> changed = new ArrayList<>();
        documents.forEach(one -> (one.revision() == null ? added : changed).add(one));
        boolean inserted = insert(added);
        return replace(changed) && inserted;
    }

    private boolean insert(List<StoredProgress> documents) {
        try {
            mongo.insertAll(documents);
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        }
    }

    /** One command for all: the embedded server brings each command to the disk before it answers. */
    private boolean replace(List<StoredProgress> documents) {
        if (documents.isEmpty()) {
            return true;
        }
        BulkOperations bulk = mongo.bulkOps(BulkMode.UNORDERED, StoredProgress.class);
        for (StoredProgress one : documents) {
            Query unchanged = Query.query(
                    Criteria.where("_id").is(one.id()).and("revision").is(one.revision()));
            bulk.replaceOne(unchanged, one.asWritten());
        }
        return bulk.execute().getMatchedCount() == documents.size();
    }
}
