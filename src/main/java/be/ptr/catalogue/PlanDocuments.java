package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import be.ptr.plan.Environment;
import be.ptr.plan.Milestone;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The rows of plan versions: a plan taken apart into documents, and put together again. */
final class PlanDocuments {
    /** Documents per command: bounds the memory that a large plan takes while it is written. */
    private static final int BATCH = 500;

    static final List<Class<? extends Fragment>> KINDS =
            List.of(StoredStep.class, StoredMilestone.class, StoredEnvironment.class, StoredPerson.class);

    private final MongoOperations mongo;

    PlanDocuments(MongoOperations mongo) {
        this.mongo = mongo;
    }

    private interface TakenApart<T> {
        Fragment document(Origin origin, T value, int position);
    }

    void store(PlanVersionId id, Plan plan) {
        Origin origin = new Origin(id, plan.run());
        insert(origin, plan.steps(), StoredStep::of);
        insert(origin, plan.milestones(), StoredMilestone::of);
        insert(origin, plan.environments(), StoredEnvironment::of);
        insert(origin, plan.people(), StoredPerson::of);
    }

    private <T> void insert(Origin origin, List<T> values, TakenApart<T> takenApart) {
        for (int from = 0; from < values.size(); from += BATCH) {
            List<Fragment> batch = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, values.size()); i++) {
                batch.add(takenApart.document(origin, values.get(i), i));
            }
            mongo.insertAll(batch);
        }
    }

    Plan load(StoredPlan head) {
        List<Step> steps = load(head, StoredStep.class, StoredStep::toStep);
        List<Milestone> milestones = load(head, StoredMilestone.class, StoredMilestone::toMilestone);
        List<Environment> environments = load(head, StoredEnvironment.class, StoredEnvironment::toEnvironment);
        List<Person> people = load(head, StoredPerson.class, StoredPerson::toPerson);
        DryRun run = new DryRun(head.run());
        return new Plan(run, ZoneId.of(head.zone()), head.phases(), steps, milestones, environments, people);
    }

    private <D extends Fragment, T> List<T> load(StoredPlan head, Class<D> kind, Function<D, T> putTogether) {
        return mongo.find(rowsOf(head.id()), kind).stream()
                .sorted(Comparator.comparingInt(Fragment::position))
                .map(putTogether)
                .toList();
    }

    void remove(PlanVersionId id) {
        KINDS.forEach(kind -> mongo.remove(rowsOf(id.value()), kind));
    }

    private static Query rowsOf(String planVersion) {
        return Query.query(Criteria.where("planVersion").is(planVersion));
    }
}
