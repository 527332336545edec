package be.ptr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Finding;
import be.ptr.plan.Language;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastPlanTest {
    private static final Plan PLAN = PlanBuilder.run("DR2")
            .phase("PP")
            .step("A")
            .startingAt("2018-04-02T06:00:00Z")
            .step("B")
            .startingAt("2018-04-09T06:00:00Z")
            .lasting(Duration.ofHours(2))
            .step("C")
            .build();

    @Test
    void aPlanThatIsWhollyOverIsWarnedOfWithItsLastInstant() {
        List<Finding> found = PastPlan.added(PLAN, Instant.parse("2018-04-09T08:00:01Z"), List.of());

        assertThat(found).extracting(Finding::code).containsExactly("plan-in-the-past");
        assertThat(new Wording(Language.FR).of(found.get(0))).contains("DR2", "09/04/2018 10:00");
        assertThat(new Wording(Language.EN).of(found.get(0))).contains("DR2", "09/04/2018 10:00");
    }

    @Test
    void whatStillRunsOrHasNoDatesIsNot() {
        assertThat(PastPlan.added(PLAN, Instant.parse("2018-04-09T07:59:59Z"), List.of()))
                .isEmpty();
        assertThat(PastPlan.added(
                        PlanBuilder.run("DR2").phase("PP").step("A").build(),
                        Instant.parse("2030-01-01T00:00:00Z"),
                        List.of()))
                .isEmpty();
    }
}
