package be.ptr.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One after the other for each key; nobody waits for whoever has another one. */
final class Turns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /** The turn of one key, while somebody has it or waits for it. */
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private int people;
    }

    /** @throws TooManyGuesses when its turn does not come soon */
    <T> T take(String key, Supplier<T> work) {
        Turn turn = join(key);
        try {
            if (!isMine(turn.lock)) {
                throw new TooManyGuesses(Duration.ofSeconds(1));
            }
            try {
                return work.get();
            } finally {
                turn.lock.unlock();
            }
        } finally {
            leave(key);
        }
    }

    /** How many keys somebody waits for. */
    int kept() {
        return turns.size();
    }

    private Turn join(String key) {
        return turns.compute(key, (same, there) -> {
            Turn turn = there == null ? new Turn() : there;
            turn.people++;
            return turn;
        });
    }

    private void leave(String key) {
        turns.computeIfPresent(key, (same, turn) -> --turn.people == 0 ? null : turn);
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
