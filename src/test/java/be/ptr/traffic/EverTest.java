package be.ptr.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EverTest {
    @Test
    void aLookThatFailsIsNotTheLast() throws InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch looks = new CountDownLatch(3);
        try {
            Runnable look = () -> {
                looks.countDown();
                throw looks.getCount() % 2 == 0 ? new StackOverflowError() : new AssertionError("never");
            };
            ScheduledFuture<?> watch =
                    clock.scheduleWithFixedDelay(Ever.look("lines", look), 0, 1, TimeUnit.MILLISECONDS);
            assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
            watch.cancel(true);
        } finally {
            clock.shutdownNow();
        }
    }
}
