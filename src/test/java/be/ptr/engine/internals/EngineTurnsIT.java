package be.ptr.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Many more requests at once than the pool of the database has connections. */
class EngineTurnsIT extends ServerIT {
    private static final int REQUESTS = 150;

    @Autowired
    private ProcessEngine engine;

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CountDownLatch everybodyAsks = new CountDownLatch(REQUESTS);

    @Test
    void requestsTakeTurnsSoThatConnectionsAreLeftForJobs() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
        try {
            List<Future<Long>> clicks = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                clicks.add(threads.submit(this::click));
            }
            everybodyAsks.await(1, TimeUnit.MINUTES);
            // Outside a request nobody waits for a turn.
            assertThat(new EngineTransaction(engine).run(this::question)).isZero();
            for (Future<Long> click : clicks) {
                assertThat(click.get(1, TimeUnit.MINUTES)).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(most.get()).isBetween(2, EngineTurns.AT_ONCE);
    }

    private long click() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        everybodyAsks.countDown();
        try {
            return new EngineTransaction(engine).run(() -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                try {
                    // Holds its connection until all the others want one, too.
                    everybodyAsks.await(1, TimeUnit.MINUTES);
                    return question();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                } finally {
                    now.decrementAndGet();
                }
            });
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private long question() {
        return engine.getTaskService().createTaskQuery().taskId("none").count();
    }
}
