package be.ptr.notification.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.notification.register.Correspondent.Parcel;
import be.ptr.plan.DryRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrespondentTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NOW = Instant.parse("2021-10-29T20:00:00Z");

    private Correspondent ada = Correspondent.fresh("1", new DryRun("DR1"), "ada@example.be");

    private Parcel tell(String step, int seconds) {
        ada = ada.telling(step, NOW.plusSeconds(seconds), MINUTE);
        return ada.of(step).orElseThrow();
    }

    @Test
    void theFirstLeavesAtOnceAndWhatFollowsWithinAMinuteLeavesTogether() {
        assertThat(tell("a", 0).list()).isFalse();
        Parcel second = tell("b", 10);
        assertThat(second.list()).isTrue();
        assertThat(second.at()).isEqualTo(NOW.plusSeconds(60));
        assertThat(tell("c", 59)).isEqualTo(ada.parcels().get(1));
        assertThat(ada.parcels()).extracting(Parcel::steps).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void afterAMinuteOfSilenceTheNextLeavesAtOnceAgain() {
        tell("a", 0);
        assertThat(tell("b", 60).list()).isFalse();
        assertThat(tell("c", 61).at()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void aListThatLeftOpensAMinuteOfItsOwn() {
        tell("a", 0);
        tell("b", 10);
        ada = ada.closed(2, NOW.plusSeconds(62));
        assertThat(tell("c", 70).at()).isEqualTo(NOW.plusSeconds(122));
        ada = ada.closed(3, NOW.plusSeconds(125)).closed(3, NOW.plusSeconds(999));
        assertThat(tell("d", 185).list()).isFalse();
    }

    @Test
    void aListThatCannotLeaveYetTakesWhatComes() {
        tell("a", 0);
        tell("b", 10);
        assertThat(tell("c", 3_600).number()).isEqualTo(2);
    }

    @Test
    void aListIsNoLongerThanProgramsForEMailShow() {
        tell("a", 0);
        for (int i = 0; i < Correspondent.MOST + 1; i++) {
            tell("s" + i, 1);
        }
        assertThat(ada.parcels()).extracting(parcel -> parcel.steps().size()).containsExactly(1, Correspondent.MOST, 1);
        assertThat(ada.parcels().get(2).at()).isEqualTo(ada.parcels().get(1).at());
    }
}
