package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container alone, with eight threads, and answers that no buffer of a system takes whole. */
class LinesIT {
    private static final int THREADS = 8;
    private static final int LARGE = 24 << 20;
    private static final int PATIENCE = 8_000;

    private final AtomicLong skipped = new AtomicLong();
    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Lines lines = new Lines(() -> System.nanoTime() + skipped.get());
        lines.setMaxThreads(THREADS);
        lines.setConnectionTimeout(60_000);
        Connector connector = new Connector(lines);
        connector.setPort(0);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        tomcat.getEngine().getPipeline().addValve(new PipelineLimit());
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "bytes", new Bytes());
        context.addServletMappingDecoded("/*", "bytes");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket socket : sockets) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void whoeverReadsNothingOfLargeAnswersLeavesThreadsToOthers() throws IOException {
        for (int number = 0; number < THREADS * 4; number++) {
            ask(connect(), "GET /" + LARGE);
        }

        assertThat(read(ask(connect(), "GET /5"))).endsWith("\r\n\r\nxxxxx");
    }

    @Test
    void whileThreadsAreLeftALateReaderGetsEverything() throws IOException {
        takeThreads(1);
        Socket late = ask(connect(), "GET /" + LARGE);
        for (int number = 0; number < THREADS * 4; number++) {
            read(ask(connect(), "GET /5"));
        }

        assertThat(read(late)).hasSizeGreaterThan(LARGE);
    }

    @Test
    void whoAsksForMoreBeforeAnAnswerGetsOneWhileOthersWantThreads() throws IOException {
        assertThat(read(pipeline("GET /5", "GET /5", "GET /5")).split("HTTP/1.1 200 ", -1))
                .hasSize(4);

        takeThreads(2);
        for (Socket greedy : List.of(
                pipeline("GET /5", "GET /5", "GET /5"),
                pipeline("POST /5 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na=b", "GET /5"))) {
            String answers = read(greedy);
            assertThat(answers.split("HTTP/1.1 200 ", -1)).hasSize(2);
            assertThat(answers).contains("Connection: close\r\n").endsWith("xxxxx");
        }
    }

    @Test
    void whoAsksForOneAfterTheOtherKeepsTheConnectionHoweverManyWantThreads() throws IOException {
        takeThreads(2);
        Socket patient = connect();
        for (String request :
                List.of("GET /5", "POST /5 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\na=b")) {
            ask(patient, request);
            String answer = "";
            while (!answer.endsWith("xxxxx")) {
                answer += (char) patient.getInputStream().read();
            }
            assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("Connection");
        }
    }

    @Test
    void aHeadThatDoesNotEndInTimeIsNotWaitedFor() throws IOException {
        Socket slow = connect();
        slow.setSoTimeout(50);
        boolean closed = false;
        for (int drip = 0; drip < 100 && !closed; drip++) {
            try {
                slow.getOutputStream().write("G".getBytes(StandardCharsets.US_ASCII));
                closed = slow.getInputStream().read() < 0;
            } catch (SocketTimeoutException stillWaitedFor) {
                skipped.addAndGet(Duration.ofSeconds(4).toNanos());
            } catch (SocketException reset) {
                closed = true;
            }
        }
        assertThat(closed).isTrue();

        Socket prompt = connect();
        prompt.getOutputStream().write("GET /5 HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
        prompt.getOutputStream().write("st: a\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(read(prompt)).startsWith("HTTP/1.1 200 ");
    }

    private Socket pipeline(String... requests) throws IOException {
        Socket socket = connect();
        StringBuilder all = new StringBuilder();
        for (String request : requests) {
            all.append(whole(request));
        }
        socket.getOutputStream().write(all.toString().getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** By readers who read no more than the first byte. */
    private void takeThreads(int count) throws IOException {
        for (int number = 0; number < count; number++) {
            assertThat(ask(connect(), "GET /" + LARGE).getInputStream().read()).isEqualTo('H');
        }
    }

    private static Socket ask(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(whole(request).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String whole(String request) {
        return request.contains("\r\n") ? request : request + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    /** Everything, up to the end of the connection. */
    private static String read(Socket socket) throws IOException {
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(1 << 12);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress("localhost", tomcat.getConnector().getLocalPort()), PATIENCE);
        return socket;
    }

    /** As many as the path says. */
    private static final class Bytes extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int count = Integer.parseInt(request.getPathInfo().substring(1));
            response.setContentLength(count);
            byte[] kilobyte = "x".repeat(1 << 10).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < count; sent += kilobyte.length) {
                response.getOutputStream().write(kilobyte, 0, Math.min(kilobyte.length, count - sent));
            }
        }
    }
}
