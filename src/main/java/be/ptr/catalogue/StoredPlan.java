package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The head of a plan version; its rows are documents of their own.
 *
 * @param basedOn the version that was current when this one was stored, or null when the run had none
 * @param complete true once all its rows are stored
 */
@Document("Plans")
@TypeAlias("plan")
record StoredPlan(
        @Id String id,
        @Version @Nullable Long revision,
        String run,
        String fingerprint,
        String zone,
        List<Phase> phases,
        String source,
        String by,
        Instant at,
        @Nullable String basedOn,
        boolean complete) {

    static StoredPlan incomplete(
            PlanVersionId id, Plan plan, String fingerprint, Import imported, @Nullable String basedOn) {
        return new StoredPlan(
                id.value(),
                null,
                plan.run().name(),
                fingerprint,
                plan.zone().getId(),
                plan.phases(),
                imported.source(),
                imported.by(),
                imported.at(),
                basedOn,
                false);
    }

    StoredPlan withComplete(boolean now) {
        return new StoredPlan(id, revision, run, fingerprint, zone, phases, source, by, at, basedOn, now);
    }

    PlanVersion toPlanVersion() {
        return new PlanVersion(
                new PlanVersionId(id), new DryRun(run), fingerprint, new Import(source, by, at), complete);
    }
}
