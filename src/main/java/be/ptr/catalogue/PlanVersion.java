package be.ptr.catalogue;

import be.ptr.plan.DryRun;

/**
 * One stored version of the plan of one run, without the plan itself.
 *
 * @param fingerprint the {@link PlanFingerprint} of its content
 * @param complete false while it is being stored, and for ever after a crash in the middle of it
 */
public record PlanVersion(PlanVersionId id, DryRun run, String fingerprint, Import imported, boolean complete) {}
