package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final String KEEPER = "keeper";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private Instant now = Instant.parse("2021-10-29T20:00:00Z");
    private final Guesses guesses = new Guesses(
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            },
            KEEPER);

    @Test
    void nobodyKeepsTheAdministratorOutByGuessingElsewhere() {
        for (int place = 0; place < 50; place++) {
            fail(KEEPER, "203.0.113." + place, 4);
        }
        assertThatCode(() -> guesses.require(KEEPER, HOME)).doesNotThrowAnyException();
    }

    @Test
    void aFewMistakesCostNothing() {
        fail("admin", HOME, 4);

        assertThatCode(() -> guesses.require("admin", HOME)).doesNotThrowAnyException();
    }

    @Test
    void thePauseDoublesAndEnds() {
        fail("admin", HOME, 5);
        assertThat(pause("admin", HOME)).isEqualTo(1);
        fail("admin", HOME, 3);
        assertThat(pause("admin", HOME)).isEqualTo(8);

        now = now.plusSeconds(8);

        assertThatCode(() -> guesses.require("admin", HOME)).doesNotThrowAnyException();
    }

    @Test
    void noPauseIsLongerThanFiveMinutes() {
        fail("admin", HOME, 500);

        assertThat(pause("admin", HOME)).isEqualTo(Duration.ofMinutes(5).toSeconds());
    }

    @Test
    void theRightPasswordForgetsTheMistakes() {
        fail("admin", HOME, 4);
        guesses.succeeded("admin", HOME);
        fail("admin", HOME, 4);

        assertThatCode(() -> guesses.require("admin", HOME)).doesNotThrowAnyException();
    }

    @Test
    void whoeverGuessesFromElsewhereDoesNotLockOutTheOwnerAtHome() {
        guesses.succeeded("admin", HOME);
        for (int i = 0; i < 200; i++) {
            fail("admin", "203.0.113." + i, 3);
        }

        assertThatCode(() -> guesses.require("admin", HOME)).doesNotThrowAnyException();
        assertThatThrownBy(() -> guesses.require("admin", ELSEWHERE)).isInstanceOf(TooManyGuesses.class);
    }

    @Test
    void whoeverGuessesAtTheOwnersAddressHardlyHoldsUpTheOwner() {
        guesses.succeeded("admin", HOME);
        fail("admin", HOME, 99);

        assertThatCode(() -> guesses.require("admin", HOME)).doesNotThrowAnyException();
        fail("admin", HOME, 30);
        assertThat(pause("admin", HOME)).isEqualTo(Duration.ofMinutes(5).toSeconds());
    }

    @Test
    void oneAddressThatTriesManyAccountsIsSlowedDown() {
        for (int i = 0; i < 40; i++) {
            fail("person" + i, ELSEWHERE, 1);
        }

        assertThatThrownBy(() -> guesses.require("another", ELSEWHERE)).isInstanceOf(TooManyGuesses.class);
        assertThatCode(() -> guesses.require("another", HOME)).doesNotThrowAnyException();
    }

    @Test
    void anHourLaterAllIsForgotten() {
        fail("admin", HOME, 500);

        now = now.plus(Duration.ofHours(1)).plusSeconds(1);
        fail("admin", HOME, 1);

        assertThatCode(() -> guesses.require("admin", HOME)).doesNotThrowAnyException();
    }

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            guesses.failed(account, address);
        }
    }

    private long pause(String account, String address) {
        return catchThrowableOfType(TooManyGuesses.class, () -> guesses.require(account, address))
                .seconds();
    }
}
