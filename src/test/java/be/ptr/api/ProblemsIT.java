package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProblemsIT extends ServerIT {
    @Test
    void whateverGoesWrongIsAProblemWithACode() {
        Visitor program = signedIn(LEAD);

        problem(program.get("/api/unknown"), 404, "unknown-address");
        problem(program.get("/api"), 404, "unknown-address");
        problem(program.get("/api/runs/%ff"), 400, "wrong-request");
        problem(program.json("PUT", "/api/runs", "{}"), 405, "wrong-method");
        problem(program.json("DELETE", "/api/runs/DR1", ""), 405, "wrong-method");
        problem(program.get("/api/runs//x"), 400, "wrong-request");
        problem(program.form("/api/runs", ""), 403, "stale-page");
        problem(visitor().get("/api/unknown"), 401, "sign-in-required");
    }

    @Test
    void theSentenceIsInTheLanguageOfTheReader() {
        assertThat(signedIn(LEAD).get("/api/unknown", "Accept-Language", "en").body())
                .contains("This address does not exist");
        assertThat(signedIn(LEAD).get("/api/unknown", "Accept-Language", "fr").body())
                .contains("Cette adresse n'existe pas");
    }

    @Test
    void anAddressThatNobodyCanReadIsAProblemToo() throws IOException {
        assertThat(raw("/api/%zz")).contains(" 400 ", "application/problem+json", "wrong-request");
        assertThat(raw("/%zz")).contains(" 400 ", "text/html").doesNotContain("Apache", "tomcat");
    }

    private static void problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(answer.uri().toString())
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code).contains("\"detail\":\"");
    }

    /** What the server says to an address that no library would send. */
    private String raw(String path) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(root()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
