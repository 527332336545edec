package be.ptr.progress;

import static be.ptr.progress.SmallPlan.DR1;
import static be.ptr.progress.SmallPlan.NOON;
import static be.ptr.progress.SmallPlan.WINDOW;
import static be.ptr.progress.SmallPlan.hour;
import static be.ptr.progress.SmallPlan.move;
import static be.ptr.progress.SmallPlan.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Plan PLAN = plan().step("PP-1", "PP", "Geler les développements", hour(-9), HOUR)
            .step("CO-1", "CO", "Arrêter l'écran de mesurage", hour(-2), HOUR)
            .step("CO-2", "CO", "Copier", hour(-1), null, "CO-1")
            .step("FB-1", "FB-RB", "Revenir en arrière", null, null)
            .build();

    private final RunProgress progress = at(
            NOON, Map.of("PP", hour(-10), "CO", hour(-10)), move("PP-1", Fact.STARTED, hour(-9)), closed("PP-1", -8));

    @Test
    void aRollBackThatNobodyTriggeredIsOutsideTheRunsPercentage() {
        assertThat(progress.tally().total()).isEqualTo(3);
        assertThat(progress.tally().percent()).isEqualTo(33);
        assertThat(progress.phases())
                .extracting(
                        one -> one.phase().code(),
                        PhaseProgress::started,
                        one -> one.tally().percent())
                .containsExactly(tuple("PP", true, 100), tuple("CO", true, 0), tuple("FB-RB", false, 0));
    }

    @Test
    void aTriggeredRollBackCounts() {
        assertThat(at(NOON, Map.of("FB-RB", hour(-1))).tally().total()).isEqualTo(4);
    }

    @Test
    void everyStateIsCounted() {
        assertThat(progress.tally().perState()).hasSize(State.values().length);
        assertThat(progress.tally().count(State.OVERDUE)).isOne();
        assertThat(progress.tally().count(State.IDLE)).isZero();
    }

    @Test
    void aStepKnowsSinceWhenAndWhyItIsWhereItIs() {
        assertThat(standing("CO-1").since()).isEqualTo(hour(-2));
        assertThat(standing("CO-2").since()).as("Overdue since its start").isEqualTo(hour(-1));
        assertThat(standing("FB-1").since()).as("Planned from the beginning").isNull();
        RunProgress later = at(hour(1), Map.of("CO", hour(-10)), closed("CO-1", 0));
        assertThat(later.step("co-2").orElseThrow().standing().last())
                .extracting(Change::to, Change::fact, Change::detail, Change::at)
                .containsExactly(State.READY, Fact.PREREQUISITES_DONE, "CO-1", NOON);
    }

    @Test
    void lateIsWhatIsOverdueOrStillReadyAfterItsPlannedEnd() {
        assertThat(late(hour(-1))).as("CO-1 ends just now").containsExactly("CO-2");
        assertThat(late(hour(-1).plusNanos(1))).containsExactly("CO-1", "CO-2");
        assertThat(progress.step("PP-1").orElseThrow().late()).as("closed").isFalse();
        assertThat(progress.step("PP-1").orElseThrow().who()).isEqualTo("a@example.be");
    }

    @Test
    void stepsAreFoundByPhaseTeamStateAndTextWithoutCaseAndAccents() {
        assertThat(found("co", null, null, null)).containsExactly("CO-1", "CO-2");
        assertThat(found(null, "dba", State.READY, null)).containsExactly("CO-1");
        assertThat(found(null, "other", null, null)).isEmpty();
        assertThat(found(null, null, null, "ECRAN")).containsExactly("CO-1");
        assertThat(found(null, null, null, "pp-")).containsExactly("PP-1");
        assertThat(found("CO", null, null, "verifier")).containsExactly("CO-1", "CO-2");
        assertThat(found(" ", "", null, " ")).hasSize(4);
        assertThat(progress.steps(StepFilter.NONE)).hasSize(4);
    }

    private List<String> found(
            @Nullable String phase, @Nullable String team, @Nullable State state, @Nullable String text) {
        return ids(progress.steps(new StepFilter(phase, team, state, text)));
    }

    private static List<String> late(Instant now) {
        RunProgress then = at(now, Map.of("CO", hour(-10)));
        return ids(then.steps().stream().filter(StepProgress::late).toList());
    }

    private static List<String> ids(List<StepProgress> steps) {
        return steps.stream().map(one -> one.step().id().value()).toList();
    }

    private Standing standing(String step) {
        return progress.step(step).orElseThrow().standing();
    }

    private static Move closed(String step, int hour) {
        return move(step, Fact.TERMINATED, hour(hour));
    }

    private static RunProgress at(Instant now, Map<String, Instant> phases, Move... moves) {
        Map<StepId, Course> courses = new RunFacts(DR1, phases, List.of(moves)).courses(PLAN);
        return new RunProgress(
                PLAN,
                now,
                PLAN.steps().stream()
                        .map(step -> {
                            Course course = courses.get(step.id());
                            return StepProgress.of(step, course, course.standingAt(now, WINDOW), now);
                        })
                        .toList());
    }
}
