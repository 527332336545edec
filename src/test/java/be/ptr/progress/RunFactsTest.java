package be.ptr.progress;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Course.Fulfilled;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunFactsTest {
    private static final Instant SIX = Instant.parse("2021-10-30T06:00:00Z");
    private static final Instant SEVEN = Instant.parse("2021-10-30T07:00:00Z");
    private static final StepId A = new StepId("A");
    private static final StepId B = new StepId("B");
    private static final StepId C = new StepId("C");
    private static final Plan PLAN = new Plan(
            new DryRun("DR1"),
            ZoneOffset.UTC,
            List.of(new Phase("CO", "cut over", "cut over", false)),
            List.of(step(A), step(B), step(C, A, B)),
            List.of(),
            List.of(),
            List.of());

    @Test
    void prerequisitesAreDoneWhenTheLastOfThemEnded() {
        assertThat(fulfilled(closed(A, SEVEN))).isNull();
        assertThat(fulfilled(closed(A, SEVEN), closed(B, SIX))).isEqualTo(new Fulfilled(A, SEVEN));
    }

    @Test
    void aSkippedPrerequisiteIsDone() {
        Move skipped = new Move(B, Fact.SKIPPED, SEVEN, "lead@example.be", "sans objet", "");
        assertThat(fulfilled(closed(A, SIX), skipped)).isEqualTo(new Fulfilled(B, SEVEN));
    }

    @Test
    void withoutPrerequisitesNothingIsWaitedFor() {
        Course course = new RunFacts(PLAN.run(), Map.of("CO", SIX), List.of())
                .courses(PLAN)
                .get(A);
        assertThat(course.prerequisites()).isEqualTo(Fulfilled.FROM_THE_BEGINNING);
        assertThat(course.facts().phaseStarted()).isTrue();
    }

    @Test
    void movesOfStepsThatThePlanLacksAreLeftOut() {
        RunFacts facts = new RunFacts(PLAN.run(), Map.of(), List.of(closed(new StepId("gone"), SIX)));
        assertThat(facts.courses(PLAN)).containsOnlyKeys(A, B, C);
    }

    private static Fulfilled fulfilled(Move... moves) {
        RunFacts facts = new RunFacts(PLAN.run(), Map.of("CO", SIX), Arrays.asList(moves));
        return facts.courses(PLAN).get(C).prerequisites();
    }

    private static Move closed(StepId step, Instant at) {
        return new Move(step, Fact.TERMINATED, at, "anne@example.be", "", "");
    }

    private static Step step(StepId id, StepId... prerequisites) {
        return Step.of(id, "label", "CO", "team", List.of("anne@example.be")).withPrerequisites(List.of(prerequisites));
    }
}
