package be.ptr.catalogue;

import be.ptr.plan.Milestone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** A milestone of one plan version. */
@Document("Dates")
@TypeAlias("milestone")
record StoredMilestone(
        @Id String id,
        @Version @Nullable Long revision,
        String planVersion,
        String run,
        String key,
        int position,
        String label,
        @Nullable Instant instant)
        implements Fragment {

    static StoredMilestone of(Origin origin, Milestone milestone, int position) {
        return new StoredMilestone(
                origin.id(milestone.code()),
                null,
                origin.planVersion(),
                origin.run(),
                milestone.code(),
                position,
                milestone.label(),
                milestone.instant());
    }

    Milestone toMilestone() {
        return new Milestone(key, label, instant);
    }
}
