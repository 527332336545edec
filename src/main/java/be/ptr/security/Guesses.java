package be.ptr.security;

import be.ptr.configuration.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords, counted by account, by address and by both.
 *
 * <p>An address from which the account has signed in before is not held up by what others guess elsewhere, and hardly by
 * what is guessed there; no pause is long: nobody is locked out for good, the administrator least of all.
 */
@Component
class Guesses {
    private static final int FREE_HERE = 5;
    /** A whole company can share one address: one colleague's mistakes must not hold up the other. */
    private static final int FREE_WHERE_KNOWN = 100;

    private static final int FREE_FOR_AN_ADDRESS = 30;
    private static final int FREE_FOR_AN_ACCOUNT = 30;

    private final Pauses pauses;
    private final Map<String, Boolean> known = Pauses.bounded();

    private final String administrator;

    @Autowired
    Guesses(Clock clock, Settings settings) {
        this(clock, settings.security().admin());
    }

    Guesses(Clock clock, String administrator) {
        this.pauses = new Pauses(clock);
        this.administrator = administrator.toLowerCase(Locale.ROOT);
    }

    /** Throws {@link TooManyGuesses} while a pause lasts. */
    synchronized void require(String account, String address) {
        String here = here(account, address);
        Duration pause;
        if (known.containsKey(here)) {
            pause = pauses.left(here, FREE_WHERE_KNOWN);
        } else {
            pause = longer(
                    pauses.left(here, FREE_HERE),
                    longer(pauses.left("address " + address, FREE_FOR_AN_ADDRESS), elsewhere(account)));
        }
        if (!pause.isZero()) {
            throw new TooManyGuesses(pause);
        }
    }

    /** None for the administrator, whom whoever guesses all the time from everywhere could else keep out. */
    private Duration elsewhere(String account) {
        return account.equals(administrator) ? Duration.ZERO : pauses.left("account " + account, FREE_FOR_AN_ACCOUNT);
    }

    synchronized void failed(String account, String address) {
        pauses.count(here(account, address));
        pauses.count("address " + address);
        pauses.count("account " + account);
    }

    synchronized void succeeded(String account, String address) {
        pauses.forget(here(account, address));
        known.put(here(account, address), true);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String here(String account, String address) {
        return account + " at " + address;
    }
}
