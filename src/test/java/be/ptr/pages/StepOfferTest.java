package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.Actor;
import be.ptr.progress.RunProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StepOfferTest {
    private static final Instant START = Instant.parse("2031-05-04T08:00:00Z");
    private static final Plan PLAN = PlanBuilder.run("DR1")
            .phase("PP")
            .step("A")
            .by("ada@example.be")
            .step("B")
            .startingAt(START)
            .by("ada@example.be")
            .after("A")
            .build();

    private static String whyNot(Instant now) {
        RunProgress run = RunProgress.begun(PLAN, now, Duration.ofDays(5));
        return StepOffer.of(run, run.step("B").orElseThrow(), new Actor("ada@example.be", false), Locale.FRENCH)
                .whyNot();
    }

    @Test
    void aStartThatIsOverIsNotAnnouncedAsOneToCome() {
        assertThat(whyNot(START.minusSeconds(60))).contains("elle attend A, et son début est prévu le");
        assertThat(whyNot(START.plusSeconds(60)))
                .contains("elle attend A, et son début était prévu le")
                .doesNotContain("est prévu");
    }
}
