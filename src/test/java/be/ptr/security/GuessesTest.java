package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.ptr.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuessesTest {
    private static final String ADMIN = "admin";
    private static final String LEAD = "lead@example.be";
    private static final Place HOME = at("192.0.2.1");
    private static final Place ELSEWHERE = at("198.51.100.7");
    private static final String BROWSER = "browser-1";

    private final SetClock clock = new SetClock(Instant.parse("2021-10-29T20:00:00Z"));
    private final Guesses guesses = new Guesses(clock, Set.of(ADMIN, LEAD)::contains);

    @Test
    void aFewMistakesCostNothing() {
        fail(ADMIN, HOME, 4);

        assertThat(isJudged(ADMIN, HOME)).isTrue();
    }

    @Test
    void thePauseDoublesAndEnds() {
        fail(ADMIN, HOME, 5);
        assertThat(pause(ADMIN, HOME)).isEqualTo(1);
        fail(ADMIN, HOME, 3);
        assertThat(pause(ADMIN, HOME)).isEqualTo(8);

        clock.pass(Duration.ofSeconds(8));

        assertThat(isJudged(ADMIN, HOME)).isTrue();
    }

    @Test
    void noPauseIsLongerThanFiveMinutes() {
        fail(ADMIN, HOME, 500);

        assertThat(pause(ADMIN, HOME)).isEqualTo(Duration.ofMinutes(5).toSeconds());
    }

    @Test
    void theRightPasswordForgetsTheMistakes() {
        fail(ADMIN, HOME, 4);
        guesses.succeeded(ADMIN, HOME, null);
        fail(ADMIN, HOME, 4);

        assertThat(isJudged(ADMIN, HOME)).isTrue();
    }

    @Test
    void anHourLaterAllIsForgotten() {
        fail(ADMIN, HOME, 500);

        clock.pass(Duration.ofHours(1).plusSeconds(1));
        assertThat(guesses.kept()).isZero();
        fail(ADMIN, HOME, 1);

        assertThat(isJudged(ADMIN, HOME)).isTrue();
    }

    @Test
    void thirtyInventedNamesAtAnAddressHoldUpNobodyElsesRightPasswordThere() {
        for (int i = 0; i < 60; i++) {
            tries("invented" + i, ELSEWHERE, 1);
        }

        assertThat(isRight(LEAD, ELSEWHERE)).isTrue();
        assertThat(isRight(ADMIN, ELSEWHERE)).isTrue();
    }

    @Test
    void oneAddressThatTriesManyAccountsGetsTwoTriesOfEach() {
        for (int i = 0; i < 40; i++) {
            fail("person" + i, ELSEWHERE, 1);
        }

        assertThat(tries(LEAD, ELSEWHERE, 10)).isEqualTo(Guesses.ALWAYS);
        assertThat(tries(LEAD, HOME, 4)).isEqualTo(4);
    }

    @Test
    void theAdministratorsAccountIsSlowedDownLikeAnyOther() {
        for (String account : List.of(ADMIN, LEAD)) {
            int judged = 0;
            for (int place = 0; place < 2000; place++) {
                judged += tries(account, at("203." + place / 250 + ".113." + place % 250), 5);
            }
            assertThat(judged).as(account).isBetween(Guesses.CROWD, Guesses.CROWD + 10);
            assertThat(pause(account, HOME)).as("bounded").isLessThanOrEqualTo(300);
        }
    }

    @Test
    void aSubscriberWithABlockOfAddressesIsOne() {
        int judged = 0;
        for (int i = 0; i < 200; i++) {
            judged += tries(ADMIN, at("2001:db8:0:7::" + Integer.toHexString(i)), 1);
        }
        assertThat(judged).isEqualTo(5);
        assertThat(tries(ADMIN, at("2001:db8:0:8::1"), 1)).isEqualTo(1);
    }

    @Test
    void theOwnerGetsThroughDuringACrowdsAttackWhereTheAccountIsKnown() {
        guesses.succeeded(ADMIN, HOME, null);
        for (int i = 0; i < 600; i++) {
            fail(ADMIN, at("203.0.113." + i), 1);
        }

        assertThat(isRight(ADMIN, HOME)).as("a program, without a cookie").isTrue();
        assertThat(isRight(ADMIN, ELSEWHERE)).isFalse();
        assertThat(guesses.judged(ADMIN, ELSEWHERE, BROWSER, () -> Optional.of("in")))
                .as("a browser that signed in before")
                .isPresent();
    }

    @Test
    void aFewHundredWrongOnesFromElsewhereDoNotHoldUpTheOwnersFirstTryAnywhere() {
        for (int i = 0; i < 200; i++) {
            fail(ADMIN, at("203.0.113." + i), 1);
        }
        assertThat(isRight(ADMIN, ELSEWHERE)).isTrue();
    }

    @Test
    void whoeverGuessesAtTheOwnersAddressHardlyHoldsUpTheOwner() {
        guesses.succeeded(ADMIN, HOME, null);
        fail(ADMIN, HOME, 99);

        assertThat(isJudged(ADMIN, HOME)).isTrue();
        fail(ADMIN, HOME, 30);
        assertThat(pause(ADMIN, HOME)).isEqualTo(Duration.ofMinutes(5).toSeconds());
        assertThatCode(() -> guesses.require(ADMIN, HOME, BROWSER)).doesNotThrowAnyException();
    }

    @Test
    void theSuccessesOfTheOwnerGiveWhoeverGuessesThereNoNewTries() {
        guesses.succeeded(ADMIN, HOME, null);
        int judged = 0;
        for (int round = 0; round < 50; round++) {
            judged += tries(ADMIN, HOME, 20);
            guesses.succeeded(ADMIN, HOME, null);
        }
        assertThat(judged).isEqualTo(100);
    }

    @Test
    void aStolenBrowserGuessesNoFasterThanAnyPlace() {
        int judged = 0;
        for (int i = 0; i < 100; i++) {
            judged += attempt(ADMIN, HOME, BROWSER, false) ? 1 : 0;
        }
        assertThat(judged).isEqualTo(5);
        assertThat(isJudged(ADMIN, HOME)).as("others are not held up by it").isTrue();
    }

    @Test
    void inventedNamesFillNothingAndMakeNothingBeForgotten() {
        fail(ADMIN, HOME, 20);
        guesses.succeeded(LEAD, HOME, null);
        for (int i = 0; i < 60_000; i++) {
            guesses.failed("x".repeat(200) + i, at("2001:db8:" + Integer.toHexString(i) + "::1"), null);
        }

        assertThat(guesses.kept()).isLessThanOrEqualTo(3 * Pauses.MOST_KEYS + 10);
        assertThat(pause(ADMIN, HOME)).isPositive();
        fail(LEAD, HOME, 50);
        assertThat(isJudged(LEAD, HOME)).as("still known there").isTrue();
    }

    private static Place at(String address) {
        return new Place(address, null);
    }

    private void fail(String account, Place place, int times) {
        for (int i = 0; i < times; i++) {
            guesses.failed(account, place, null);
        }
    }

    /** How many of these wrong passwords, all at one instant, are judged. */
    private int tries(String account, Place place, int times) {
        int judged = 0;
        for (int i = 0; i < times; i++) {
            judged += attempt(account, place, null, false) ? 1 : 0;
        }
        return judged;
    }

    private boolean isRight(String account, Place place) {
        return attempt(account, place, null, true);
    }

    private boolean attempt(String account, Place place, String browser, boolean right) {
        try {
            guesses.judged(account, place, browser, () -> right ? Optional.of("in") : Optional.empty());
            return true;
        } catch (TooManyGuesses held) {
            return false;
        }
    }

    private boolean isJudged(String account, Place place) {
        try {
            guesses.require(account, place, null);
            return true;
        } catch (TooManyGuesses held) {
            return false;
        }
    }

    private long pause(String account, Place place) {
        assertThatThrownBy(() -> guesses.require(account, place, null)).isInstanceOf(TooManyGuesses.class);
        return catchThrowableOfType(TooManyGuesses.class, () -> guesses.require(account, place, null))
                .seconds();
    }
}
