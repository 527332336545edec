package be.ptr.operation;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.intake.Report;
import be.ptr.plan.DryRun;
import be.ptr.plan.Language;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RunningServerTest {
    private static final String IMPORTED =
            "{\"verdict\":\"imported\",\"steps\":1,\"errors\":0,\"warnings\":0,\"notices\":0,\"findings\":[]}";

    @TempDir
    Path folder;

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/operator", exchange -> exchange.sendResponseHeaders(204, -1));
        server.start();
        OperatorPass.to("127.0.0.1", server.getAddress().getPort(), "token-of-a-test-token-of-a-test")
                .write(folder);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anImportWaitsForItsTurnAndTellsItsPlace() throws IOException {
        Iterator<Integer> places = List.of(3, 1).iterator();
        server.createContext("/api/runs/DR1/plan", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (places.hasNext()) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                answer(exchange, 503, "{\"code\":\"reading-busy\",\"place\":" + places.next() + "}");
            } else {
                answer(exchange, 200, IMPORTED);
            }
        });
        Path workbook = Files.writeString(folder.resolve("plan.xlsx"), "x");
        List<Integer> heard = new ArrayList<>();

        Report report = RunningServer.find(folder, Language.FR)
                .orElseThrow()
                .bring(workbook, new DryRun("DR1"), false, stage -> {}, heard::add);

        assertThat(report.verdict()).isEqualTo("imported");
        assertThat(heard).containsExactly(3, 1);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
