package be.ptr.database;

/** Somebody else does by now what this holder of a lease was doing: nothing more may be written. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what the lease was for */
    public LeaseLost(String what) {
        super("the lease of " + what + " was taken over by somebody else");
    }
}
