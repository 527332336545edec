package be.ptr.notification;

import be.ptr.background.Guarded;
import be.ptr.database.DiskRoom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes {@linkplain Round rounds} as long as the server runs; where the engine's jobs rest, so does it. */
@Component
class Postman implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final long IDLE_MILLIS = 1_000;
    private static final long AFTER_FAILURE_MILLIS = 10_000;
    /** Longer than a mail server may take to answer. */
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Round round;
    private final DiskRoom room;
    private final boolean working;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    Postman(Round round, DiskRoom room, @Value("${camunda.bpm.job-execution.enabled:true}") boolean working) {
        this.round = round;
        this.room = room;
        this.working = working;
    }

    /** Not earlier: what a crash left behind is repaired first. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (working && thread == null) {
            thread = new Thread(this::work, "postman");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work() {
        try {
            long pause = 0;
            while (!stopping.await(pause, TimeUnit.MILLISECONDS)) {
                pause = round();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how long to rest before the next one. */
    long round() {
        return Guarded.attempt(
                () -> !room.isShort() && round.work() > 0 ? 0 : IDLE_MILLIS,
                AFTER_FAILURE_MILLIS,
                (number, failure) -> LOG.warn("PTR-N05 no e-mails for a moment; failure {}", number, failure));
    }

    @Override
    public void start() {
        // Begins when the server is ready.
    }

    /** What is being sent is finished; all else is there at the next start. */
    @Override
    public synchronized void stop() {
        stopping.countDown();
        if (thread != null) {
            try {
                thread.join(FAREWELL.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
