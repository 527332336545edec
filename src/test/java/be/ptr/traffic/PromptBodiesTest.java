package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.junit.jupiter.api.Test;

/** The two valves as the container runs them, before a body that comes by drops. */
class PromptBodiesTest {
    private final AtomicLong clock = new AtomicLong();
    private final org.apache.coyote.Request coyote = new org.apache.coyote.Request();

    @Test
    void aBodyOfWhichAByteComesEachSecondIsRefusedAfterFifteenSeconds() throws Exception {
        assertThat(answer()).isEqualTo(408);
        assertThat(clock.get()).isEqualTo(Duration.ofSeconds(16).toNanos());
    }

    private int answer() throws Exception {
        Waiting waiting = new Waiting(1, clock::get);
        new Dripping(coyote, clock, waiting, Duration.ofSeconds(1));
        coyote.setContentLength(1000);
        coyote.setMethod("POST");
        org.apache.coyote.Response answer = new org.apache.coyote.Response();
        coyote.setResponse(answer);
        Request request = new Request(new Connector());
        request.setCoyoteRequest(coyote);
        Response response = new Response();
        response.setCoyoteResponse(answer);
        request.setResponse(response);
        response.setRequest(request);
        PromptBodies bodies = new PromptBodies(1 << 20, waiting);
        bodies.setNext(new Refusals());
        bodies.invoke(request, response);
        return response.getStatus();
    }
}
