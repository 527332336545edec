package be.ptr.database;

/** An embedded store has closed itself, mostly because it could not write; only a new start opens it. */
public final class StoreClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreClosed(String store, Throwable cause) {
        super(store + " closed itself: " + cause.getMessage(), cause);
    }
}
