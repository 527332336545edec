package be.ptr.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords, counted by account, by address and by both; the pause doubles with each failure beyond the free ones.
 *
 * <p>An address from which the account has signed in before is not held up by what others guess elsewhere, and no pause
 * is longer than five minutes: nobody is locked out for good, the administrator least of all. Counts live in memory and
 * are forgotten after an hour.
 */
@Component
class Guesses {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int MOST_KEYS = 20_000;
    private static final int FREE_HERE = 5;
    private static final int FREE_FOR_AN_ADDRESS = 30;
    private static final int FREE_FOR_AN_ACCOUNT = 30;

    private final Clock clock;
    private final Map<String, Failures> failures = bounded();
    private final Map<String, Boolean> known = bounded();

    private record Failures(int count, Instant last) {}

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** Throws {@link TooManyGuesses} while a pause lasts. */
    synchronized void require(String account, String address) {
        Duration pause = pause(here(account, address), FREE_HERE);
        if (!known.containsKey(here(account, address))) {
            pause = longer(pause, pause("address " + address, FREE_FOR_AN_ADDRESS));
            pause = longer(pause, pause("account " + account, FREE_FOR_AN_ACCOUNT));
        }
        if (!pause.isZero()) {
            throw new TooManyGuesses(pause);
        }
    }

    synchronized void failed(String account, String address) {
        count(here(account, address));
        count("address " + address);
        count("account " + account);
    }

    synchronized void succeeded(String account, String address) {
        failures.remove(here(account, address));
        known.put(here(account, address), true);
    }

    private void count(String key) {
        Failures before = recent(key);
        failures.put(key, new Failures(before == null ? 1 : before.count() + 1, clock.instant()));
    }

    private Duration pause(String key, int free) {
        Failures so = recent(key);
        if (so == null || so.count() < free) {
            return Duration.ZERO;
        }
        Duration whole = Duration.ofSeconds(1L << Math.min(so.count() - free, 20));
        Duration left =
                Duration.between(clock.instant(), so.last().plus(whole.compareTo(LONGEST) > 0 ? LONGEST : whole));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private @Nullable Failures recent(String key) {
        Failures so = failures.get(key);
        return so == null || so.last().plus(MEMORY).isBefore(clock.instant()) ? null : so;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String here(String account, String address) {
        return account + " at " + address;
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_KEYS;
            }
        };
    }
}
