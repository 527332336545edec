package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.plan.Language;
import be.ptr.wording.Wording;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The sentence that refuses a duration tells the shortest that its key accepts. */
class DurationRulesTest {
    @Test
    void aPauseMayBeNone() {
        assertThat(Rules.PAUSE.parser().apply("0s")).isEqualTo(Duration.ZERO);
        assertThat(sentence(Rules.PAUSE)).contains("«\u00a0soon\u00a0»", "de 0s à 3650d");
    }

    @Test
    void everyOtherDurationLastsASecondAtLeast() {
        assertThat(Rules.DURATION.parser().apply("1s")).isEqualTo(Duration.ofSeconds(1));
        assertThatThrownBy(() -> Rules.DURATION.parser().apply("0s")).isInstanceOf(IllegalArgumentException.class);
        assertThat(sentence(Rules.DURATION)).contains("de 1s à 3650d");
    }

    private static String sentence(Rule<?> rule) {
        return new Wording(Language.FR)
                .of("configuration." + rule.code(), "soon", rule.accepted().get(0));
    }
}
