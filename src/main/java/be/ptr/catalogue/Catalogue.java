package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The plans of all runs: a plan is first stored as a version that nobody sees, then made current by one update of one
 * document, so that nobody ever sees half of it.
 */
@Component
public final class Catalogue {
    private final MongoOperations mongo;
    private final PlanDocuments documents;
    private final Clock clock;
    private final RecentPlans recent = new RecentPlans();

    public Catalogue(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.documents = new PlanDocuments(mongo);
        this.clock = clock;
        CatalogueIndexes.create(mongo);
    }

    /** Stores a version that stays invisible until it is {@linkplain #makeCurrent made current}. */
    public PlanVersionId store(Plan plan, Import imported) {
        return store(plan, PlanFingerprint.of(plan), imported);
    }

    /** The same for a plan that stands for a workbook with another content, the one {@code fingerprint} was taken of. */
    public PlanVersionId store(Plan plan, String fingerprint, Import imported) {
        PlanVersionId id = PlanVersionId.fresh();
        StoredRun run = mongo.findById(plan.run().name(), StoredRun.class);
        String basedOn = run == null ? null : run.current();
        StoredPlan head = mongo.insert(StoredPlan.incomplete(id, plan, fingerprint, imported, basedOn));
        documents.store(id, plan);
        mongo.save(head.withComplete(true));
        return id;
    }

    /**
     * Makes a version the current one of its run; harmless when it is already.
     *
     * @return false, and nothing changes, when the run's current version is no longer the one that was current when this
     *     one was stored
     * @throws UnknownPlanVersion when it is not there, or not complete
     */
    public boolean makeCurrent(PlanVersionId id) {
        StoredPlan head = head(id);
        StoredRun run = mongo.findById(head.run(), StoredRun.class);
        if (run == null ? head.basedOn() == null : run.current().equals(head.basedOn())) {
            try {
                mongo.save(changed(run, head));
                return true;
            } catch (DuplicateKeyException | OptimisticLockingFailureException overtaken) {
                run = mongo.findById(head.run(), StoredRun.class);
            }
        }
        return run != null && run.current().equals(id.value());
    }

    private StoredRun changed(@Nullable StoredRun run, StoredPlan head) {
        return run == null
                ? new StoredRun(head.run(), null, head.id(), clock.instant(), List.of())
                : run.withCurrent(head.id(), clock.instant());
    }

    /**
     * Removes a version that never became current; harmless when it is not there.
     *
     * @throws IllegalStateException when it is current, or was
     */
    public void discard(PlanVersionId id) {
        StoredPlan head = mongo.findById(id.value(), StoredPlan.class);
        if (head == null) {
            return;
        }
        StoredRun run = mongo.findById(head.run(), StoredRun.class);
        if (run != null && run.knows(id.value())) {
            throw new IllegalStateException("plan version " + id + " of run " + head.run() + " belongs to its history");
        }
        StoredPlan marked = mongo.save(head.withComplete(false));
        documents.remove(id);
        mongo.remove(marked);
    }

    /** Versions that never became current, oldest first: imports in progress, interrupted or overtaken. */
    public List<PlanVersion> pending() {
        List<StoredRun> runs = mongo.findAll(StoredRun.class);
        return mongo.findAll(StoredPlan.class).stream()
                .filter(head -> runs.stream().noneMatch(run -> run.knows(head.id())))
                .sorted(Comparator.comparing(StoredPlan::at))
                .map(StoredPlan::toPlanVersion)
                .toList();
    }

    /** All runs, by name. */
    public List<Run> runs() {
        return mongo.findAll(StoredRun.class).stream()
                .map(StoredRun::toRun)
                .sorted(Comparator.comparing(run -> run.name().name()))
                .toList();
    }

    public Optional<Run> run(DryRun name) {
        return Optional.ofNullable(mongo.findById(name.name(), StoredRun.class)).map(StoredRun::toRun);
    }

    /** The plan that is being executed; nothing when the run does not exist. */
    public Optional<Plan> current(DryRun name) {
        return run(name).map(run -> plan(run.current()));
    }

    /**
     * What is known about a version.
     *
     * @throws UnknownPlanVersion when it is not there, or not complete
     */
    public PlanVersion version(PlanVersionId id) {
        return head(id).toPlanVersion();
    }

    /**
     * The plan of a version, current or not.
     *
     * @throws UnknownPlanVersion when it is not there, or not complete
     */
    public Plan plan(PlanVersionId id) {
        Plan known = recent.get(id);
        if (known == null) {
            known = documents.load(head(id));
            recent.put(id, known);
        }
        return known;
    }

    private StoredPlan head(PlanVersionId id) {
        StoredPlan head = mongo.findById(id.value(), StoredPlan.class);
        if (head == null || !head.complete()) {
            throw new UnknownPlanVersion(id);
        }
        return head;
    }
}
