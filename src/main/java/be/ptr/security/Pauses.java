package be.ptr.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often something happened, and for how long it must not happen again: the pause doubles with each time beyond the free
 * ones, up to five minutes. Counts live in memory and are forgotten after an hour.
 */
final class Pauses {
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Map<String, Times> times = bounded();

    private record Times(int count, Instant last) {}

    Pauses(Clock clock) {
        this.clock = clock;
    }

    synchronized void count(String key) {
        Times before = recent(key);
        times.put(key, new Times(before == null ? 1 : before.count() + 1, clock.instant()));
    }

    synchronized void forget(String key) {
        times.remove(key);
    }

    /** What is left of the pause of {@code key}; zero when there is none. */
    synchronized Duration left(String key, int free) {
        Times so = recent(key);
        if (so == null || so.count() < free) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(so.count() - free, 20));
        Duration left =
                Duration.between(clock.instant(), so.last().plus(whole.compareTo(LONGEST) > 0 ? LONGEST : whole));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private @Nullable Times recent(String key) {
        Times so = times.get(key);
        return so == null || so.last().plus(MEMORY).isBefore(clock.instant()) ? null : so;
    }

    /** The key that was not asked for the longest is forgotten first. */
    static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }
}
