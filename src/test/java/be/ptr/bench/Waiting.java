package be.ptr.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again whether something has come about that nobody announces. */
final class Waiting {
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private Waiting() {}

    /**
     * Fails after five minutes.
     *
     * @param pause between two looks: each costs the machine something, too
     */
    static void until(Duration pause, BooleanSupplier condition) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still not so after " + AT_MOST);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }
}
