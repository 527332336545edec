package be.ptr.progress;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** What happened in all runs: when, by whom, and why. A line that was written stays. */
public final class Journal {
    private static final int BATCH = 500;
    private static final int ATTEMPTS = 5;
    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::at).thenComparing(Entry::kind);

    private final MongoOperations mongo;

    public Journal(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Writes a line; the same kind of line about the same step and instant is one line, the first. */
    public void add(Entry entry) {
        addAll(List.of(entry));
    }

    void addAll(List<Entry> entries) {
        List<StoredEntry> documents =
                entries.stream().map(StoredEntry::of).distinct().toList();
        for (int from = 0; from < documents.size(); from += BATCH) {
            addBatch(documents.subList(from, Math.min(from + BATCH, documents.size())));
        }
    }

    private void addBatch(List<StoredEntry> batch) {
        for (int attempt = 1; ; attempt++) {
            try {
                mongo.insertAll(missing(batch));
                return;
            } catch (DuplicateKeyException writtenElsewhere) {
                if (attempt == ATTEMPTS) {
                    throw writtenElsewhere;
                }
            }
        }
    }

    private List<StoredEntry> missing(List<StoredEntry> batch) {
        Query query = Query.query(
                Criteria.where("_id").in(batch.stream().map(StoredEntry::id).toList()));
        Set<String> there = new HashSet<>();
        mongo.find(query, StoredEntry.class).forEach(entry -> there.add(entry.id()));
        return batch.stream().filter(entry -> there.add(entry.id())).toList();
    }

    /** The latest lines of {@code run}, newest first. */
    public List<Entry> latest(DryRun run, int atMost) {
        Query query = Query.query(Criteria.where("run").is(run.name()))
                .with(Sort.by(Direction.DESC, "at"))
                .limit(atMost);
        return entries(query).sorted(BY_TIME.reversed()).toList();
    }

    /** Every line of {@code run} that is later than {@code instant}, oldest first. */
    public List<Entry> after(Instant instant, DryRun run) {
        return entries(Query.query(
                        Criteria.where("run").is(run.name()).and("at").gt(instant)))
                .sorted(BY_TIME)
                .toList();
    }

    /** Every line about {@code step}, oldest first. */
    public List<Entry> of(DryRun run, StepId step) {
        return entries(Query.query(
                        Criteria.where("run").is(run.name()).and("step").is(step.value())))
                .sorted(BY_TIME)
                .toList();
    }

    private Stream<Entry> entries(Query query) {
        return mongo.find(query, StoredEntry.class).stream().map(StoredEntry::toEntry);
    }
}
