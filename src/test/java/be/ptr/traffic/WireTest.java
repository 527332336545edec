package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

/** A body against a clock that goes on with every byte of it. */
class WireTest {
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final AtomicLong clock = new AtomicLong();
    private final Request request = new Request();
    private final Waiting waiting = new Waiting(1, clock::get);

    @Test
    void aBodyMayTakeItsWholeTime() {
        drip(SECOND);

        // Judged by its size, with its fifteenth byte.
        refused(14, 413);
        assertThat(clock.get()).isEqualTo(TIME.toNanos());
        assertPlaceIsFree();
    }

    @Test
    void aBodyThatTakesLongerIsRefusedThoughItsSenderIsNeverSilent() {
        drip(SECOND);

        refused(100, 408);
        assertThat(clock.get()).isEqualTo(Duration.ofSeconds(16).toNanos());
        assertPlaceIsFree();
    }

    @Test
    void aSilenceIsRefusedAtOnce() {
        request.setInputBuffer(network(new SocketTimeoutException()));

        refused(100, 408);
        assertPlaceIsFree();
    }

    @Test
    void whoComesLastIsHeardAndWhoWasWaitedForHasToGo() {
        Waiting.Place other = waiting.enter(TIME, () -> {});
        Dripping body = drip(Duration.ZERO);

        refused(99, 413);
        assertThat(body.read()).isEqualTo(100);
        assertThat(other.isEnded()).isTrue();
        assertPlaceIsFree();
    }

    @Test
    void whatHasArrivedTakesNobodysPlace() {
        Waiting.Place other = waiting.enter(TIME, () -> {});
        request.setContentLength(3);
        request.setAvailable(3);
        Dripping body = drip(Duration.ZERO);

        refused(2, 413);
        assertThat(body.read()).isEqualTo(3);
        assertThat(other.isEnded()).isFalse();
    }

    @Test
    void aBodyOfWhichSomethingHasArrivedIsWaitedForAllTheSame() {
        request.setAvailable(3);
        drip(SECOND);

        refused(100, 408);
    }

    @Test
    void whoGoesAwayGivesHisPlaceBack() {
        request.setInputBuffer(network(new IOException("gone")));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> wire().whole(100, TIME));
        assertPlaceIsFree();
    }

    private Wire wire() {
        request.setResponse(new Response());
        return new Wire(request, waiting);
    }

    private void refused(int limit, int status) {
        assertThatExceptionOfType(BodyRefused.class)
                .isThrownBy(() -> wire().whole(limit, TIME))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(status));
    }

    /** Nobody has to go for the next one. */
    private void assertPlaceIsFree() {
        assertThat(waiting.count()).isZero();
    }

    private Dripping drip(Duration each) {
        return new Dripping(request, clock, waiting, each);
    }

    private static InputBuffer network(IOException failure) {
        return new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler reader) throws IOException {
                throw failure;
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }
}
