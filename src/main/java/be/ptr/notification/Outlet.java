package be.ptr.notification;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Remembers that no e-mail passes, so that hundreds need not find out one by one; every node for itself.
 *
 * <p>Measured on the machine's own time: tests and simulations set the other one.
 */
@Component
class Outlet {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private long closedUntil = System.nanoTime();
    private Duration pause = SHORTEST;

    synchronized boolean isOpen() {
        return System.nanoTime() - closedUntil >= 0;
    }

    /** Closes it; longer each time until an e-mail passes. */
    synchronized void broke() {
        if (isOpen()) {
            closedUntil = System.nanoTime() + pause.toNanos();
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
    }

    synchronized void passed() {
        open();
        pause = SHORTEST;
    }

    /** Somebody wants it tried at once. */
    synchronized void open() {
        closedUntil = System.nanoTime();
    }
}
