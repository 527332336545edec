package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuessesAtOnceTest {
    private final Guesses guesses =
            new Guesses(Clock.fixed(Instant.parse("2021-10-29T20:00:00Z"), ZoneOffset.UTC), "admin"::equals);

    @Test
    void aHundredAtOnceSlipNoFurtherThanOneAfterTheOther() throws Exception {
        assertThat(atOnce(100, false)).isEqualTo(5);
    }

    @Test
    void aProgramMaySendManyRightOnesAtOnceFromAPlaceWhereItNeverWas() throws Exception {
        assertThat(atOnce(100, true)).isEqualTo(100);
    }

    private int atOnce(int many, boolean right) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CountDownLatch together = new CountDownLatch(many);
        AtomicInteger judged = new AtomicInteger();
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                all.add(() -> {
                    together.countDown();
                    together.await();
                    try {
                        guesses.judged("admin", new Place("192.0.2.1", null), null, () -> {
                            judged.incrementAndGet();
                            Thread.onSpinWait();
                            return right ? Optional.of("in") : Optional.empty();
                        });
                    } catch (TooManyGuesses held) {
                        return false;
                    }
                    return true;
                });
            }
            for (Future<Boolean> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return judged.get();
    }

    @Test
    void whatIsKeptOfANameIsShortHoweverLongItIs() {
        assertThat(Fingerprint.of("x".repeat(2_000_000), "y")).hasSize(43);
        assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
    }
}
