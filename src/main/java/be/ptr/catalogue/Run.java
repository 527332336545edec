package be.ptr.catalogue;

import be.ptr.plan.DryRun;
import java.time.Instant;

/**
 * An execution of the plan that has begun.
 *
 * @param current the version that is executed
 * @param since when it became current
 */
public record Run(DryRun name, PlanVersionId current, Instant since) {}
