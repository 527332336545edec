package be.ptr.security;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One after the other for each key; a few keys may share a turn. */
final class Turns {
    private static final int LOCKS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    /** @throws TooManyGuesses when its turn does not come soon */
    <T> T take(String key, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
        if (!isMine(lock)) {
            throw new TooManyGuesses(Duration.ofSeconds(1));
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isMine(ReentrantLock lock) {
        try {
            return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
