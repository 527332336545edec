package be.ptr.configuration;

import org.jspecify.annotations.Nullable;

/**
 * Section {@code database}: where MongoDB is.
 *
 * @param server host name of the server, for mode {@code server} without {@code uri}
 * @param port of the server, or of the embedded one
 * @param uri a full connection string that replaces server and port, or null
 */
public record DatabaseSettings(
        Mode mode,
        String server,
        int port,
        String name,
        @Nullable String uri) {

    /** Without the connection string, which may hold a password. */
    @Override
    public String toString() {
        String where = uri == null ? server + ":" + port : "by uri";
        return "DatabaseSettings[mode=" + mode + ", " + where + ", name=" + name + "]";
    }

    /** Who runs MongoDB. */
    public enum Mode {
        EMBEDDED,
        SERVER
    }
}
