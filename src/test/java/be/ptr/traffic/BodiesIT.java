package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be sent to whom, how much of it, and how it is turned away. */
class BodiesIT extends ServerIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/sign-in, application/x-www-form-urlencoded, 64",
        "/sign-in, multipart/form-data; boundary=b, 64",
        "/etape/x, application/x-www-form-urlencoded, 64",
        "/import/x, multipart/form-data; boundary=b, 64",
        "/api/runs/DR1/steps/A/start, application/json, 256",
        "/camunda/api/engine/engine/default/task, application/json, 256"
    })
    void aBodyHasASizeWithAndWithoutItsLength(String path, String type, int kilobytes) throws Exception {
        byte[] largest = "x".repeat(kilobytes << 10).getBytes(StandardCharsets.US_ASCII);
        byte[] larger = "x".repeat((kilobytes << 10) + 1).getBytes(StandardCharsets.US_ASCII);

        for (BodyPublisher taken : new BodyPublisher[] {BodyPublishers.ofByteArray(largest), chunked(largest)}) {
            assertThat(send(path, type, taken).statusCode()).as(path).isNotIn(413, 500);
        }
        for (BodyPublisher refused : new BodyPublisher[] {BodyPublishers.ofByteArray(larger), chunked(larger)}) {
            HttpResponse<String> answer = send(path, type, refused);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("La demande est trop longue");
        }
    }

    @Test
    void aFormIsReadAsBeforeWithAndWithoutItsLength() throws Exception {
        Visitor visitor = visitor();
        String token = Visitor.formToken(visitor.get("/sign-in"));
        String form = "username=nobody%40example.be&password=x&_csrf=" + token;
        String cookie = "PTR-CSRF=" + visitor.cookie("PTR-CSRF").orElseThrow();

        for (BodyPublisher body :
                new BodyPublisher[] {BodyPublishers.ofString(form), chunked(form.getBytes(StandardCharsets.US_ASCII))
                }) {
            HttpResponse<String> answer = client.send(
                    request("/sign-in", FORM)
                            .header("Cookie", cookie)
                            .POST(body)
                            .build(),
                    BodyHandlers.ofString());
            // Not refused for want of the token: it was found in the body.
            assertThat(answer.statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whoWaitsToBeToldToGoOnIsTold() throws Exception {
        HttpResponse<String> answer = client.send(
                request("/api/runs", "application/json")
                        .expectContinue(true)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void nextToEachOtherOnOneConnectionRequestsKeepTheirBodies() throws IOException {
        String one = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                + "\r\nContent-Length: 3\r\n\r\na=b";
        String last = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        String[] answers = raw(one + one + last).split("HTTP/1.1 ", -1);
        assertThat(answers).hasSize(4);
        assertThat(answers[3]).startsWith("200");
    }

    @Test
    void nobodyWaitsForTheRestOfWhatCouldNotBeRead() throws IOException {
        String answer = raw("POST /%zz HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1;x");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void anUploadIsNotReadBeforeItsSenderIsKnownToBeALead() throws Exception {
        String responsible = basic(RESPONSIBLE);
        String session = signedIn(RESPONSIBLE).cookie("JSESSIONID").orElseThrow();

        // A body that never comes: whoever looked into it would wait.
        assertThat(announced("/api/runs/NONE/plan", "Authorization: " + responsible))
                .contains(" 403 ");
        assertThat(announced("/api/runs/NONE/plan", "Authorization: " + Visitor.basic("x@example.be", "x")))
                .contains(" 401 ");
        assertThat(announced("/api/runs/NONE/plan", "X: x")).contains(" 401 ");
        assertThat(announced("/import", "X: x")).contains(" 302 ").contains("/sign-in");
        assertThat(announced("/import", "Cookie: JSESSIONID=" + session)).contains(" 403 ");
    }

    /** The first line and the head of the answer to an upload of which only the head was sent. */
    private String announced(String path, String header) throws IOException {
        try (Socket socket = socket()) {
            socket.setSoTimeout(8_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 20000000\r\n\r\n";
            socket.getOutputStream().write((head + "--b\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[1000];
            int count = socket.getInputStream().read(answer);
            return new String(answer, 0, count, StandardCharsets.ISO_8859_1);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            socket.setSoTimeout(8_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket socket() throws IOException {
        return new Socket("localhost", URI.create(root()).getPort());
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
        return client.send(request(path, type).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(root() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
