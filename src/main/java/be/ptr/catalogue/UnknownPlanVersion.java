package be.ptr.catalogue;

/** There is no such plan version, or it was never stored to the end. */
public final class UnknownPlanVersion extends RuntimeException {
    public UnknownPlanVersion(PlanVersionId id) {
        super("no complete plan version " + id);
    }
}
