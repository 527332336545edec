package be.ptr.configuration;

import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Section {@code plan}.
 *
 * @param dryRun the execution that the server runs
 * @param dryRuns the names of all executions, in their order
 * @param zone where the workbook's local times are read
 * @param phases in their order; the one named by {@code plan.rollback-phase} is the roll-back
 */
public record PlanSettings(DryRun dryRun, List<DryRun> dryRuns, ZoneId zone, List<Phase> phases) {
    private static final String LIVE = "live";

    /**
     * The real thing and no rehearsal: the execution called Live, compared without case; where none is called so, the last
     * one; empty where there is none at all.
     */
    public Optional<DryRun> live() {
        return dryRuns.stream()
                .filter(PlanSettings::isCalledLive)
                .findFirst()
                .or(() -> dryRuns.isEmpty() ? Optional.empty() : Optional.of(dryRuns.get(dryRuns.size() - 1)));
    }

    /** Whether {@code run} is the real thing and no rehearsal. */
    public boolean isLive(DryRun run) {
        return live().filter(run::equals).isPresent();
    }

    private static boolean isCalledLive(DryRun run) {
        return run.name().equalsIgnoreCase(LIVE);
    }
}
