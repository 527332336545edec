package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    @Test
    void nobodyWaitsForWhoeverHasAnotherKey() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            // Each within the one before: with a lock that two of them shared, its owner would never come round.
            String done = turns.take("one", () -> {
                List<Future<String>> all = IntStream.range(0, 2_000)
                        .mapToObj(number -> other.submit(() -> turns.take("other-" + number, () -> "done")))
                        .toList();
                return all.stream().map(TurnsTest::result).distinct().reduce("", String::concat);
            });
            assertThat(done).isEqualTo("done");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void ofOneKeyOneIsAtWorkAtATime() throws Exception {
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                all.add(threads.submit(() -> turns.take("one", () -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return atWork.decrementAndGet();
                })));
            }
            for (Future<Integer> one : all) {
                assertThat(one.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isEqualTo(1);
        assertThat(turns.kept()).isZero();
    }

    @Test
    void nothingIsKeptOfWhoeverHadATurn() {
        turns.take("one", () -> {
            assertThat(turns.kept()).isEqualTo(1);
            return turns.take("two", () -> turns.take("one", () -> "again"));
        });
        assertThatThrownBy(() -> turns.take("three", () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(turns.kept()).isZero();
    }

    private static String result(Future<String> one) {
        try {
            return one.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
