package be.ptr.catalogue;

import be.ptr.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plans read last; a stored version never changes, so they stay true. Safe for any thread. */
final class RecentPlans {
    private static final int MOST = 8;

    private final Map<PlanVersionId, Plan> plans = new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanVersionId, Plan> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Plan get(PlanVersionId id) {
        return plans.get(id);
    }

    synchronized void put(PlanVersionId id, Plan plan) {
        plans.put(id, plan);
    }
}
