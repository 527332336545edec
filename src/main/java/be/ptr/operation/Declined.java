package be.ptr.operation;

/** A running server did not do what a command asked for, and says why. */
public final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SERVER_ERROR = 500;

    private final int status;

    Declined(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** Something failed; otherwise the request could not be granted. */
    public boolean technical() {
        return status >= SERVER_ERROR;
    }

    /** The server's own sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
