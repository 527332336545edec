package be.ptr.database;

/** A database does not answer, or does not let this program in. */
public final class DatabaseUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;
    private final String reason;

    /**
     * What failed and why.
     *
     * @param address without a password
     * @param reason in the words of the database or its driver
     */
    public DatabaseUnreachable(String address, String reason, Throwable cause) {
        super("The database " + address + " does not answer: " + reason, cause);
        this.address = address;
        this.reason = reason;
    }

    public String address() {
        return address;
    }

    public String reason() {
        return reason;
    }
}
