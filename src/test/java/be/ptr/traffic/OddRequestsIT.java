package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.hostile.Finding;
import be.ptr.hostile.OddRequests;
import be.ptr.hostile.Victim;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Whatever comes from outside is answered as its sender's mistake, and leaves no trace in the log. */
class OddRequestsIT extends ServerIT {
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
    }

    private List<ILoggingEvent> said() {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .toList();
    }

    @Test
    void noOddRequestIsAFailureOfOurs() {
        Finding finding = new OddRequests().against(new Victim(URI.create(root()), null));

        assertThat(finding.held()).as(finding.toString()).isTrue();
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /task/nix/variables             | ",
                "GET  | /task/nix/deployed-form         | ",
                "GET  | /task/nix/rendered-form         | ",
                "GET  | /task?firstResult=-5            | ",
                "GET  | /execution/nix/localVariables/x | ",
                "POST | /task                           | null",
                "POST | /task                           | {\"orQueries\":[null]}",
                "POST | /task                           | {\"assigneeIn\":[null]}",
                "POST | /task/nix/claim                 | {\"userId\":\"x\"}",
                "POST | /task/nix/complete              | {}",
                "POST | /task/nix/complete              | {\"variables\":{\"a\":null}}",
                "POST | /migration/execute              | {}",
                "POST | /condition                      | {}"
            })
    void whatTheEngineCannotTakeIsOneLineAndASentence(String method, String path, String body) {
        Visitor lead = signedIn(LEAD);
        lead.get("/camunda/app/tasklist/default/");
        log.list.clear();

        HttpResponse<String> answer = body == null
                ? lead.get(ENGINE + path, "Accept-Language", "fr")
                : lead.json(method, ENGINE + path, body, "Accept-Language", "fr");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Cette demande ne convient pas au moteur");
        assertThat(said()).hasSize(1).allSatisfy(line -> {
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage()).startsWith("PTR-E31");
        });
    }

    @Test
    void whoGoesAwayLeavesNoTrace() throws Exception {
        String basic = basic(LEAD);
        for (String request : Stream.of("/", "/api/openapi", "/camunda/lib/deps.js", "/camunda/api/engine/engine")
                .map(path -> "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + basic + "\r\n\r\n")
                .toList()) {
            leaveAfter(request.repeat(30));
        }
        leaveAfter("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx");
        leaveAfter("POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: 100000\r\nAuthorization: " + basic + "\r\n\r\n--b\r\n");
        leaveAfter(
                "POST /api/runs/NONE/plan HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 100000\r\nAuthorization: " + basic + "\r\n\r\n--b\r\n");
        // Asked behind them: by then they have been noticed.
        assertThat(visitor().get("/sign-in").statusCode()).isEqualTo(200);

        assertThat(said()).isEmpty();
    }

    /** Closes so that the other side is told at once. */
    private void leaveAfter(String request) throws Exception {
        try (Socket socket = new Socket("localhost", URI.create(root()).getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.setSoTimeout(300);
            try {
                socket.getInputStream().read(new byte[10]);
            } catch (java.net.SocketTimeoutException nothingYet) {
                return;
            }
        }
    }
}
