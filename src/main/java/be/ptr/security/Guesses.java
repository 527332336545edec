package be.ptr.security;

import be.ptr.engine.accounts.Accounts;
import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords, counted by account, by network and by both, and by browser where the account has signed in before: no
 * pause is longer than five minutes, and what strangers guess elsewhere holds nobody up where he is known. Names that are
 * nobody's are counted apart, so that inventing names makes nothing be forgotten that is counted about an account.
 */
@Component
class Guesses {
    /** So often an account is judged in any network, whatever else was guessed there. */
    static final int ALWAYS = 2;

    private static final int FREE_HERE = 5;
    /** A whole company can share one address: one colleague's mistakes must not hold up the other. */
    private static final int FREE_WHERE_KNOWN = 100;

    private static final int FREE_FOR_A_NETWORK = 30;
    private static final int FREE_FOR_AN_ACCOUNT = 30;
    /** So many come from a crowd of machines alone: from here on they wait for each other, at first sight, too. */
    static final int CROWD = 300;

    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final Predicate<String> exists;
    private final Turns turns = new Turns();
    private final Book accounts;
    private final Book inventions;
    private final Pauses networks;
    private final Pauses browsers;
    private final Cache<String, Boolean> known;

    @Autowired
    Guesses(Clock clock, Accounts accounts) {
        this(clock, id -> accounts.find(id).isPresent());
    }

    /** @param exists whether there is an account of this id */
    Guesses(Clock clock, Predicate<String> exists) {
        this.exists = exists;
        this.accounts = new Book(new Pauses(clock), new Pauses(clock));
        this.inventions = new Book(new Pauses(clock), new Pauses(clock));
        this.networks = new Pauses(clock);
        this.browsers = new Pauses(clock);
        this.known = Pauses.forgetful(clock, KNOWN_FOR);
    }

    /** What is counted about names: all in all, and in each network. */
    private record Book(Pauses everywhere, Pauses here) {}

    /**
     * What {@code judge} finds behind a password; one at a time for each account, so that of many at once none slips through
     * before the others are counted.
     *
     * @param account id that may be somebody's
     * @param browser what tells a browser from others in which the account has signed in before, or null
     * @throws TooManyGuesses while a pause lasts
     */
    <T> Optional<T> judged(String account, Place place, @Nullable String browser, Supplier<Optional<T>> judge) {
        return turns.take(Fingerprint.of(account), () -> {
            require(account, place, browser);
            Optional<T> found = judge.get();
            if (found.isPresent()) {
                succeeded(account, place, browser);
            } else {
                failed(account, place, browser);
            }
            return found;
        });
    }

    /** Whether the account was let in here, or in this browser, and nothing wrong has been typed since. */
    boolean isSpotless(String account, Place place, @Nullable String browser) {
        String here = here(account, place);
        return known.getIfPresent(here) != null
                && accounts.here.counted(here) == 0
                && (browser == null || browsers.counted(Fingerprint.of(account, browser)) == 0);
    }

    void require(String account, Place place, @Nullable String browser) {
        Duration pause = browser == null
                ? pause(Fingerprint.of(account), here(account, place), Fingerprint.of(place.network()))
                : browsers.left(Fingerprint.of(account, browser), FREE_HERE);
        if (!pause.isZero()) {
            throw new TooManyGuesses(pause);
        }
    }

    private Duration pause(String account, String here, String network) {
        if (known.getIfPresent(here) != null) {
            return accounts.here.left(here, FREE_WHERE_KNOWN);
        }
        if (accounts.here.counted(here) + inventions.here.counted(here) < ALWAYS) {
            return everywhere(account, CROWD);
        }
        return longest(
                accounts.here.left(here, FREE_HERE),
                inventions.here.left(here, FREE_HERE),
                networks.left(network, FREE_FOR_A_NETWORK),
                everywhere(account, FREE_FOR_AN_ACCOUNT));
    }

    private Duration everywhere(String account, int free) {
        return longest(accounts.everywhere.left(account, free), inventions.everywhere.left(account, free));
    }

    void failed(String account, Place place, @Nullable String browser) {
        if (browser != null) {
            browsers.count(Fingerprint.of(account, browser));
            return;
        }
        Book book = exists.test(account) ? accounts : inventions;
        book.here.count(here(account, place));
        book.everywhere.count(Fingerprint.of(account));
        networks.count(Fingerprint.of(place.network()));
    }

    /** Where the account is known already, many wrong ones are others' and stay counted. */
    void succeeded(String account, Place place, @Nullable String browser) {
        if (browser != null) {
            browsers.forget(Fingerprint.of(account, browser));
        }
        String here = here(account, place);
        if (known.getIfPresent(here) == null || accounts.here.counted(here) <= FREE_HERE) {
            accounts.here.forget(here);
        }
        known.put(here, true);
    }

    /** How many names, networks and browsers something is kept about. */
    int kept() {
        return Stream.of(accounts.everywhere, accounts.here, inventions.everywhere, inventions.here, networks, browsers)
                .mapToInt(Pauses::keys)
                .sum();
    }

    private static Duration longest(Duration... pauses) {
        return Stream.of(pauses).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private static String here(String account, Place place) {
        return Fingerprint.of(account, place.network());
    }
}
