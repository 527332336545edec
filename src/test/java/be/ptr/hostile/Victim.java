package be.ptr.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The server that is attacked, on this machine and nowhere else. */
public final class Victim {
    private static final int CONNECTS_WITHIN = 5_000;
    private static final Duration CLICK_WITHIN = Duration.ofSeconds(10);

    private static final String FORM_HEAD = String.join(
            "\r\n",
            "POST /sign-in HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 8",
            "",
            "");

    private final URI root;
    private final @Nullable String account;

    /**
     * @param root address without a path
     * @param account {@code name:password} of somebody who may sign in; null when nobody is lent to the attacks
     * @throws IllegalArgumentException when the address is not the loopback's
     */
    public Victim(URI root, @Nullable String account) {
        if (root.getHost() == null || root.getPort() < 0 || !isLoopback(root.getHost())) {
            throw new IllegalArgumentException("only http://localhost:PORT is attacked, not " + root);
        }
        this.root = root;
        this.account = account;
    }

    private static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    public URI at(String path) {
        return root.resolve(path);
    }

    /** {@code name:password} of somebody who may sign in. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /**
     * A connection of one's own.
     *
     * @param receiving bytes that the system keeps for us before the server has to wait
     */
    public Socket connect(int receiving) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiving);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(root.getHost(), root.getPort()), CONNECTS_WITHIN);
        return socket;
    }

    /**
     * Sends bytes as they are and returns all that comes back until the server closes, as far as it comes in time.
     *
     * @param patience until the answer ends
     */
    public String raw(byte[] request, Duration patience) throws IOException {
        try (Socket socket = connect(1 << 16)) {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** What a person waits for: the page of the sign-in, the health, and a form, each on a connection of its own. */
    public Duration click() throws InterruptedException {
        long begin = System.nanoTime();
        for (String path : new String[] {"/sign-in", "/actuator/health"}) {
            if (!answers(path)) {
                return Duration.ofNanos(System.nanoTime() - begin).plus(CLICK_WITHIN);
            }
        }
        if (!takesForm()) {
            return Duration.ofNanos(System.nanoTime() - begin).plus(CLICK_WITHIN);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Whether a form is judged whose body comes a moment after its head, as from a phone. */
    private boolean takesForm() {
        try (Socket socket = connect(1 << 16)) {
            socket.setSoTimeout(Math.toIntExact(CLICK_WITHIN.toMillis()));
            socket.getOutputStream().write(FORM_HEAD.getBytes(StandardCharsets.US_ASCII));
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            socket.getOutputStream().write("user=abc".getBytes(StandardCharsets.US_ASCII));
            // Without the token of a page it is refused, by whoever has read it.
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .startsWith("HTTP/1.1 403 ");
        } catch (IOException failed) {
            return false;
        }
    }

    private boolean answers(String path) throws InterruptedException {
        HttpClient somebody = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CLICK_WITHIN)
                .build();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(at(path)).timeout(CLICK_WITHIN).build();
            return somebody.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException none) {
            return false;
        }
    }
}
