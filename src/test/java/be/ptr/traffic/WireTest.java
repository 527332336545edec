package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** A body against a clock that goes on with every byte of it. */
class WireTest {
    private static final Duration TIME = Duration.ofSeconds(15);

    private final AtomicLong clock = new AtomicLong();
    private final Request request = new Request();
    private Semaphore waiting = new Semaphore(1);
    private int read;

    @Test
    void aBodyMayTakeItsWholeTime() {
        drip(Duration.ofSeconds(1));

        // Judged by its size, with its fifteenth byte.
        refused(14, 413);
        assertThat(clock.get()).isEqualTo(TIME.toNanos());
        assertThat(waiting.availablePermits()).isEqualTo(1);
    }

    @Test
    void aBodyThatTakesLongerIsRefusedThoughItsSenderIsNeverSilent() {
        drip(Duration.ofSeconds(1));

        refused(100, 408);
        assertThat(clock.get()).isEqualTo(Duration.ofSeconds(16).toNanos());
        assertThat(waiting.availablePermits()).isEqualTo(1);
    }

    @Test
    void aSilenceIsRefusedAtOnce() {
        request.setInputBuffer(network(reader -> {
            throw new SocketTimeoutException();
        }));

        refused(100, 408);
        assertThat(waiting.availablePermits()).isEqualTo(1);
    }

    @Test
    void whereTooManyAreWaitedForAlreadyNobodyElseIs() {
        waiting = new Semaphore(0);
        drip(Duration.ZERO);

        refused(100, 503);
        assertThat(read).isZero();
        assertThat(waiting.availablePermits()).isZero();
    }

    @Test
    void whatHasArrivedIsTakenHoweverManyAreWaitedFor() throws Exception {
        waiting = new Semaphore(0);
        request.setAvailable(3);
        drip(Duration.ZERO);

        refused(2, 413);
        assertThat(read).isEqualTo(3);
        assertThat(waiting.availablePermits()).isZero();
    }

    @Test
    void whoGoesAwayGivesHisPlaceBack() {
        request.setInputBuffer(network(reader -> -1));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> wire().whole(100, TIME));
        assertThat(waiting.availablePermits()).isEqualTo(1);
    }

    private Wire wire() {
        request.setResponse(new Response());
        return new Wire(request, waiting, clock::get);
    }

    private void refused(int limit, int status) {
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(() -> wire().whole(limit, TIME))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
    }

    /** Bytes without an end, one at a time. */
    private void drip(Duration each) {
        request.setInputBuffer(network(reader -> {
            clock.addAndGet(each.toNanos());
            read++;
            reader.setByteBuffer(ByteBuffer.wrap(new byte[1]));
            return 1;
        }));
    }

    private static InputBuffer network(Reading reading) {
        return new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler reader) throws IOException {
                return reading.into(reader);
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    @FunctionalInterface
    private interface Reading {
        int into(ApplicationBufferHandler reader) throws IOException;
    }
}
