package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Scripts, styles and fonts, as a browser loads them. */
class AssetsIT extends ServerIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "/camunda/lib/deps.js, META-INF/resources/webjars/camunda/lib/deps.js, text/javascript",
        "/camunda/assets/IBMPlexSans-Regular.woff2, "
                + "META-INF/resources/webjars/camunda/assets/IBMPlexSans-Regular.woff2, font/woff2",
        "/camunda/favicon.ico, META-INF/resources/webjars/camunda/favicon.ico, image/x-icon",
        "/ptr.css, static/ptr.css, text/css",
        "/favicon.svg, static/favicon.svg, image/svg+xml"
    })
    void aFileArrivesAsItIsPackedOrNot(String path, String file, String type) throws Exception {
        byte[] content = new ClassPathResource(file).getContentAsByteArray();
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(header(plain, "Content-Type")).startsWith(type);
        assertThat(header(plain, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(content);
        boolean isPacked = header(packed, "Content-Encoding").equals("gzip");
        assertThat(isPacked).isEqualTo(type.startsWith("text/") && content.length > 2048);
        assertThat(isPacked ? unpacked(packed.body()) : packed.body()).isEqualTo(content);
        assertThat(header(packed, "Vary")).contains("Accept-Encoding");
    }

    @Test
    void whoRefusesPackedFilesGetsThemPlain() throws Exception {
        assertThat(header(get("/ptr.css", "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void whatABrowserHasIsNotSentAgain() throws Exception {
        String modified = header(get("/camunda/lib/deps.js"), "Last-Modified");

        HttpResponse<byte[]> again = get("/camunda/lib/deps.js", "If-Modified-Since", modified);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/camunda/lib/deps.js", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPartIsAnsweredWithTheWholeAndAHeadWithoutIt() throws Exception {
        HttpResponse<byte[]> part = get("/camunda/lib/deps.js", "Range", "bytes=0-9");
        HttpResponse<byte[]> head = client.send(
                HttpRequest.newBuilder(URI.create(root() + "/camunda/lib/deps.js"))
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).hasSizeGreaterThan(1_000_000);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(part.body().length));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/camunda/lib/none.js", "/none.css", "/camunda/assets/", "/camunda/lib", "/webjars/none.js"})
    void whatIsNotThereIsNotThere(String path) throws Exception {
        assertThat(signedIn(RESPONSIBLE).get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root() + path));
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return content.readAllBytes();
        }
    }
}
