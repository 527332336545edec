package be.ptr.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComposedTest {
    /** Also from a plan that was stored when its ids could hold such characters. */
    @Test
    void theSubjectHoldsNothingThatBreaksALineOrTurnsItAround() {
        Composed composed =
                new Composed("[Transition-DR1]\r\nBcc: x\u0085\u2028 \u202ECO-1\u200F", "", "", List.of(), List.of());
        assertThat(composed.subject()).isEqualTo("[Transition-DR1] Bcc: x CO-1");
    }
}
