package be.ptr.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something happened, and for how long it must not happen again: the pause doubles with each time beyond the free
 * ones, up to five minutes. Counts live in memory, under keys that the caller keeps short, go an hour after the last, and
 * never become more than {@value #MOST_KEYS}.
 */
final class Pauses {
    static final Duration LONGEST = Duration.ofMinutes(5);
    static final Duration MEMORY = Duration.ofHours(1);
    static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Cache<String, Times> times;

    private record Times(int count, Instant last) {}

    Pauses(Clock clock) {
        this.clock = clock;
        this.times = forgetful(clock, MEMORY);
    }

    /** What forgets {@code memory} after it was last told, and of too many keys those that are told least. */
    static <V> Cache<String, V> forgetful(Clock clock, Duration memory) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(memory)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    void count(String key) {
        times.asMap()
                .merge(
                        key,
                        new Times(1, clock.instant()),
                        (before, one) -> isOver(before) ? one : new Times(before.count() + 1, one.last()));
    }

    void forget(String key) {
        times.invalidate(key);
    }

    /** How often {@code key} was counted. */
    int counted(String key) {
        Times so = recent(key);
        return so == null ? 0 : so.count();
    }

    /** What is left of the pause of {@code key}; zero when there is none. */
    Duration left(String key, int free) {
        Times so = recent(key);
        if (so == null || so.count() < free) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(so.count() - free, 20));
        Duration left =
                Duration.between(clock.instant(), so.last().plus(whole.compareTo(LONGEST) > 0 ? LONGEST : whole));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How many keys are kept. */
    int keys() {
        times.cleanUp();
        return times.asMap().size();
    }

    private @Nullable Times recent(String key) {
        Times so = times.getIfPresent(key);
        return so == null || isOver(so) ? null : so;
    }

    private boolean isOver(Times so) {
        return so.last().plus(MEMORY).isBefore(clock.instant());
    }
}
