package be.ptr.database;

/** The embedded server cannot listen on its port; mostly another program does. */
public final class PortUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortUnavailable(int port, Throwable cause) {
        super("Port " + port + " of 127.0.0.1 cannot be opened: " + cause.getMessage(), cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
