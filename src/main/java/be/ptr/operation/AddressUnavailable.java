package be.ptr.operation;

/** The server cannot listen where the configuration says; mostly another program does. */
public final class AddressUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    public AddressUnavailable(String host, int port, Throwable cause) {
        super(host + ":" + port + " cannot be opened: " + cause.getMessage(), cause);
        this.address = host + ":" + port;
    }

    /** Host and port. */
    public String address() {
        return address;
    }

    /** In the words of the operating system. */
    public String reason() {
        Throwable cause = getCause();
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }
}
