package be.ptr.configuration;

import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import java.time.ZoneId;
import java.util.List;

/**
 * Section {@code plan}.
 *
 * @param dryRun the execution that the server runs
 * @param dryRuns the names of all executions, in their order
 * @param zone where the workbook's local times are read
 * @param phases in their order; the one named by {@code plan.rollback-phase} is the roll-back
 */
public record PlanSettings(DryRun dryRun, List<DryRun> dryRuns, ZoneId zone, List<Phase> phases) {}
