package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A run, under its name.
 *
 * @param since when {@code current} became current
 * @param earlier versions that were current before, oldest first
 */
@Document("runs")
@TypeAlias("run")
record StoredRun(@Id String id, @Version @Nullable Long revision, String current, Instant since, List<String> earlier) {

    StoredRun withCurrent(String planVersion, Instant now) {
        List<String> before = new ArrayList<>(earlier);
        before.add(current);
        return new StoredRun(id, revision, planVersion, now, before);
    }

    boolean knows(String planVersion) {
        return current.equals(planVersion) || earlier.contains(planVersion);
    }

    Run toRun() {
        return new Run(new DryRun(id), new PlanVersionId(current), since);
    }
}
