package be.ptr.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanSettingsTest {
    @Test
    void theExecutionCalledLiveIsTheRealThingWhereverItStands() {
        PlanSettings plan = plan("DR1", "LIVE", "DR2");

        assertThat(plan.isLive(new DryRun("LIVE"))).isTrue();
        assertThat(plan.isLive(new DryRun("DR1"))).isFalse();
        assertThat(plan.isLive(new DryRun("DR2"))).isFalse();
    }

    @Test
    void whereNoneIsCalledLiveItIsTheLastOne() {
        PlanSettings plan = plan("Essai", "Grand-soir");

        assertThat(plan.isLive(new DryRun("Grand-soir"))).isTrue();
        assertThat(plan.isLive(new DryRun("Essai"))).isFalse();
    }

    @Test
    void anExecutionThatTheConfigurationDoesNotKnowIsARehearsal() {
        assertThat(plan("DR1", "DR2").isLive(new DryRun("DR9"))).isFalse();
    }

    private static PlanSettings plan(String... runs) {
        return new PlanSettings(
                new DryRun(runs[0]), Arrays.stream(runs).map(DryRun::new).toList(), ZoneOffset.UTC, List.of());
    }
}
