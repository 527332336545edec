package be.ptr.security;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.engine.accounts.Account;
import be.ptr.engine.accounts.Groups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {
    private static final String ANA = "ana@example.be";
    private static final Place HOME = new Place("192.0.2.1", null);
    private static final Place ELSEWHERE = new Place("198.51.100.7", null);
    private static final Account ACCOUNT = new Account(ANA, "Ana", Set.of(Groups.PEOPLE), "first");

    private Instant now = Instant.parse("2021-10-29T20:00:00Z");
    private final Map<String, String> standings = new HashMap<>(Map.of(ANA, "first"));
    private final VerifiedPasswords verified =
            new VerifiedPasswords(clock(), id -> Optional.ofNullable(standings.get(id)));

    @BeforeEach
    void anaWasVerifiedAtHome() {
        verified.remember(ACCOUNT, "right", HOME);
    }

    @Test
    void whatWasRightAMomentAgoIsRight() {
        assertThat(recalled("right", HOME)).isTrue();
        now = now.plus(Duration.ofMinutes(VerifiedPasswords.MINUTES)).minusSeconds(1);
        assertThat(recalled("right", HOME)).isTrue();
    }

    @Test
    void afterFiveMinutesItIsForgottenHoweverOftenItWasSentMeanwhile() {
        for (int minute = 0; minute < VerifiedPasswords.MINUTES; minute++) {
            assertThat(recalled("right", HOME)).isTrue();
            now = now.plus(Duration.ofMinutes(1));
        }
        assertThat(recalled("right", HOME)).isFalse();
    }

    @Test
    void anotherPasswordAnotherNameAndAnotherNetworkAreNotKnown() {
        assertThat(recalled("wrong", HOME)).isFalse();
        assertThat(recalled("", HOME)).isFalse();
        assertThat(recalled("right", ELSEWHERE)).isFalse();
        standings.put("ana", "first");
        assertThat(verified.recall("ana", "@example.be\0right", HOME)).isEmpty();
        assertThat(verified.recall("other@example.be", "right", HOME)).isEmpty();
    }

    @Test
    void anotherStandingOrNoneEndsItForGood() {
        standings.put(ANA, "second");
        assertThat(recalled("right", HOME)).isFalse();
        standings.put(ANA, "first");
        assertThat(recalled("right", HOME)).isFalse();

        verified.remember(ACCOUNT, "right", HOME);
        standings.remove(ANA);
        assertThat(recalled("right", HOME)).isFalse();
    }

    @Test
    void anAccountIsSpotlessWhereItWasLetInUntilSomethingWrongIsTyped() {
        Guesses guesses = new Guesses(clock(), ANA::equals);
        assertThat(guesses.isSpotless(ANA, HOME, null)).isFalse();
        guesses.succeeded(ANA, HOME, null);
        assertThat(guesses.isSpotless(ANA, HOME, null)).isTrue();
        assertThat(guesses.isSpotless(ANA, ELSEWHERE, null)).isFalse();
        guesses.failed(ANA, HOME, null);
        assertThat(guesses.isSpotless(ANA, HOME, null)).isFalse();
        guesses.succeeded(ANA, HOME, null);
        assertThat(guesses.isSpotless(ANA, HOME, null)).isTrue();
        guesses.failed(ANA, HOME, "browser-1");
        assertThat(guesses.isSpotless(ANA, HOME, "browser-1")).isFalse();
    }

    private boolean recalled(String password, Place place) {
        return verified.recall(ANA, password, place).filter(ACCOUNT::equals).isPresent();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
