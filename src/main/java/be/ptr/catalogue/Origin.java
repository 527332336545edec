package be.ptr.catalogue;

import be.ptr.plan.DryRun;

/** What the documents of one plan version have in common. */
record Origin(String planVersion, String run) {
    Origin(PlanVersionId id, DryRun run) {
        this(id.value(), run.name());
    }

    /** The id of the document about {@code key}. */
    String id(String key) {
        return planVersion + "|" + key;
    }
}
