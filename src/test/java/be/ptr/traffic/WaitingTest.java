package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Duration TIME = Duration.ofSeconds(15);

    /** As {@link System#nanoTime()} it may be about to turn negative. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - TIME.toNanos() / 2);

    private final Waiting waiting = new Waiting(2, now::get);
    private final List<String> ended = new ArrayList<>();

    @Test
    void forOneMoreTheLongestHasToGo() {
        Waiting.Place first = enter("first");
        Waiting.Place second = enter("second");
        assertThat(ended).isEmpty();

        Waiting.Place third = enter("third");
        assertThat(ended).containsExactly("first");
        assertThat(first.isEnded()).isTrue();
        assertThat(second.isEnded()).isFalse();
        assertThat(third.isEnded()).isFalse();

        enter("fourth");
        assertThat(ended).containsExactly("first", "second");
    }

    @Test
    void aPlaceThatWasGivenBackIsFree() {
        enter("first");
        enter("second").close();
        enter("third");

        assertThat(ended).isEmpty();
    }

    @Test
    void eachHasItsTimeAndNoMore() {
        Waiting.Place first = enter("first");
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        Waiting.Place second = enter("second");
        waiting.endLate();
        assertThat(ended).isEmpty();

        now.addAndGet(Duration.ofSeconds(6).toNanos());
        waiting.endLate();
        waiting.endLate();
        assertThat(ended).containsExactly("first");
        assertThat(first.isEnded()).isTrue();

        second.close();
        now.addAndGet(TIME.toNanos());
        waiting.endLate();
        assertThat(ended).containsExactly("first");
        assertThat(second.isEnded()).isFalse();
    }

    private Waiting.Place enter(String name) {
        return waiting.enter(TIME, () -> ended.add(name));
    }
}
