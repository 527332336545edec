package be.ptr.progress;

import be.ptr.plan.DryRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The facts of all runs that the table of {@link Moves} forbids: logged once, and kept for whoever looks at the state of
 * the server. They follow from the facts, so a restart finds them again. Safe for any thread.
 */
public final class Irregularities {
    private static final Logger LOG = LoggerFactory.getLogger(Irregularities.class);

    private final Map<DryRun, List<Change>> forbidden = new HashMap<>();

    /** The forbidden facts of {@code run}, in the order of its steps. */
    public synchronized List<Change> of(DryRun run) {
        return forbidden.getOrDefault(run, List.of());
    }

    synchronized void replace(DryRun run, List<Change> found) {
        List<Change> known = of(run);
        for (Change change : found) {
            if (!known.contains(change)) {
                LOG.warn(
                        "PTR-P01 run {} step {}: {} is not foreseen from {} to {}",
                        run,
                        change.step(),
                        change.fact(),
                        change.from(),
                        change.to());
            }
        }
        forbidden.put(run, List.copyOf(found));
    }
}
