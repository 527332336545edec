package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** The two valves as the container runs them, before a body that comes by drops. */
class PromptBodiesTest {
    private final AtomicLong clock = new AtomicLong();
    private final org.apache.coyote.Request coyote = new org.apache.coyote.Request();
    private int read;

    @Test
    void aBodyOfWhichAByteComesEachSecondIsRefusedAfterFifteenSeconds() throws Exception {
        assertThat(answer(1)).isEqualTo(408);
        assertThat(clock.get()).isEqualTo(Duration.ofSeconds(16).toNanos());
    }

    @Test
    void whereNobodyElseMayWaitItIsRefusedBeforeAByteIsRead() throws Exception {
        assertThat(answer(0)).isEqualTo(503);
        assertThat(read).isZero();
    }

    private int answer(int waiting) throws Exception {
        coyote.setInputBuffer(new Dripping());
        coyote.setContentLength(1000);
        coyote.method().setString("POST");
        org.apache.coyote.Response answer = new org.apache.coyote.Response();
        coyote.setResponse(answer);
        Request request = new Request(new Connector());
        request.setCoyoteRequest(coyote);
        Response response = new Response();
        response.setCoyoteResponse(answer);
        request.setResponse(response);
        response.setRequest(request);
        PromptBodies bodies = new PromptBodies(1 << 20, waiting, clock::get);
        bodies.setNext(new Refusals());
        bodies.invoke(request, response);
        return response.getStatus();
    }

    /** A byte each second, without an end. */
    private final class Dripping implements InputBuffer {
        @Override
        public int doRead(ApplicationBufferHandler reader) {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            read++;
            reader.setByteBuffer(ByteBuffer.wrap(new byte[1]));
            return 1;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
